// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Badge } from './models/Badge.js';
import { Beam } from './models/Beam.js';
import { Chief } from './models/Chief.js';
import { Coder } from './models/Coder.js';
import { Gauge } from './models/Gauge.js';
import { Lamp } from './models/Lamp.js';
import { Leader } from './models/Leader.js';
import { Meter } from './models/Meter.js';
import { Office } from './models/Office.js';
import { Worker } from './models/Worker.js';
import { BadgeRepository } from './repositories/BadgeRepository.js';
import { BeamRepository } from './repositories/BeamRepository.js';
import { ChiefRepository } from './repositories/ChiefRepository.js';
import { CoderRepository } from './repositories/CoderRepository.js';
import { GaugeRepository } from './repositories/GaugeRepository.js';
import { LampRepository } from './repositories/LampRepository.js';
import { LeaderRepository } from './repositories/LeaderRepository.js';
import { MeterRepository } from './repositories/MeterRepository.js';
import { OfficeRepository } from './repositories/OfficeRepository.js';
import { WorkerRepository } from './repositories/WorkerRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  badges: { model: Badge, repository: BadgeRepository },
  beams: { model: Beam, repository: BeamRepository },
  chiefs: { model: Chief, repository: ChiefRepository },
  coders: { model: Coder, repository: CoderRepository },
  gauges: { model: Gauge, repository: GaugeRepository },
  lamps: { model: Lamp, repository: LampRepository },
  leaders: { model: Leader, repository: LeaderRepository },
  meters: { model: Meter, repository: MeterRepository },
  offices: { model: Office, repository: OfficeRepository },
  workers: { model: Worker, repository: WorkerRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly badges: j.RepositoryOf<O, 'badges', BadgeRepository<j.ModelOf<O, 'Badge', Badge>>>;
  readonly beams: j.RepositoryOf<O, 'beams', BeamRepository<j.ModelOf<O, 'Beam', Beam>>>;
  readonly chiefs: j.RepositoryOf<O, 'chiefs', ChiefRepository<j.ModelOf<O, 'Chief', Chief>>>;
  readonly coders: j.RepositoryOf<O, 'coders', CoderRepository<j.ModelOf<O, 'Coder', Coder>>>;
  readonly gauges: j.RepositoryOf<O, 'gauges', GaugeRepository<j.ModelOf<O, 'Gauge', Gauge>>>;
  readonly lamps: j.RepositoryOf<O, 'lamps', LampRepository<j.ModelOf<O, 'Lamp', Lamp>>>;
  readonly leaders: j.RepositoryOf<O, 'leaders', LeaderRepository<j.ModelOf<O, 'Leader', Leader>>>;
  readonly meters: j.RepositoryOf<O, 'meters', MeterRepository<j.ModelOf<O, 'Meter', Meter>>>;
  readonly offices: j.RepositoryOf<O, 'offices', OfficeRepository<j.ModelOf<O, 'Office', Office>>>;
  readonly workers: j.RepositoryOf<O, 'workers', WorkerRepository<j.ModelOf<O, 'Worker', Worker>>>;
}

export interface Session<O extends j.Overrides = {}> extends Repositories<O> {}
/** A unit of work over this schema. */
export class Session<O extends j.Overrides = {}> extends j.BaseSession {
  static {
    j.defineRepositories(this, definitions);
  }
}

export interface Database<O extends j.Overrides = {}> extends Repositories<O> {}
/** A database of this schema: sessions, transactions, and repositories of untracked entities. */
export class Database<O extends j.Overrides = {}> extends j.BaseDatabase<Session<O>> {
  static {
    j.defineRepositories(this, definitions);
  }
}
