// Made by `joinery generate`, do not edit: model Node in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { nodeRelationships } from '../loaders/NodeLoaders.js';
import { nodes, type NodesTable } from '../tables/nodes.js';

export interface NodeInput {
  id?: number;
  label: string;
  parentId?: number | null;
  parent?: Node | null;
  children?: Iterable<Node>;
  friends?: Iterable<Node>;
  fans?: Iterable<Node>;
}

export interface NodeRelations {
  parent: j.ToOne<Node | null>;
  children: j.ToMany<Node>;
  friends: j.ToMany<Node>;
  fans: j.ToMany<Node>;
}

export interface NodeLoad {
  parent?: true | j.LoadOne<NodeLoad>;
  children?: true | j.LoadMany<NodesTable, NodeLoad>;
  friends?: true | j.LoadMany<NodesTable, NodeLoad>;
  fans?: true | j.LoadMany<NodesTable, NodeLoad>;
}

export class Node extends j.Entity {
  declare readonly [j.relationsOf]?: NodeRelations;

  id: number;
  label: string;
  parentId: number | null;

  constructor(input: NodeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: NodeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.label = source[1] as string;
      this.parentId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.label = source.label;
      this.parentId = source.parentId ?? null;
      if (source.parent !== undefined) this.parent = source.parent;
      if (source.children) this.children = source.children;
      if (source.friends) this.friends = source.friends;
      if (source.fans) this.fans = source.fans;
    }
  }

  get parent(): j.NotLoaded<'await node.loadParent() or .load({ parent: true })'> | null {
    return j.readToOne(this, 'parent');
  }

  set parent(value: Node | null) {
    j.writeToOne(this, 'parent', value);
  }

  get children(): j.Collection<Node> {
    return j.readToMany(this, 'children');
  }

  set children(value: Iterable<Node>) {
    j.writeToMany(this, 'children', value);
  }

  get friends(): j.Collection<Node> {
    return j.readToMany(this, 'friends');
  }

  set friends(value: Iterable<Node>) {
    j.writeToMany(this, 'friends', value);
  }

  get fans(): j.Collection<Node> {
    return j.readToMany(this, 'fans');
  }

  set fans(value: Iterable<Node>) {
    j.writeToMany(this, 'fans', value);
  }

  loadParent(): Promise<Node | null> {
    return j.loadToOne(this, 'parent');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Node',
    table: nodes,
    key: ['id'],
    relationships: nodeRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.label !== row[1], entity.parentId !== row[2]);
    },
  } satisfies j.Mapper<Node>;
}
