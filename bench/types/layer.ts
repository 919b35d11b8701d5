/** A model of the synthetic schema: 10 columns, a parent and children of the neighbouring models. */
export interface SyntheticModel {
  /** `Booking1` */
  readonly name: string;
  /** `booking1s` */
  readonly plural: string;
  readonly parent: string;
  readonly child: string;
}

/** A layer whose types are measured. */
export interface Layer {
  readonly name: string;
  /** The schema as the layer wants it, by path; the queries import from `./schema.js`. */
  readonly schema: (models: readonly SyntheticModel[]) => Readonly<Record<string, string>>;
  /** Makes code of the schema, where the layer does. */
  readonly generate?: (folder: string) => Promise<void>;
  /** Import lines and what opens the database. */
  readonly head: (models: readonly SyntheticModel[]) => string;
  /** Twenty queries over a model and its parent, results used; `db` is there. */
  readonly queries: (model: SyntheticModel) => readonly string[];
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
}

export const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
