// Made by `joinery generate`, do not edit: model Node in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Node, NodeInput, NodeLoad } from '../models/Node.js';
import type { NodesTable } from '../tables/nodes.js';

export class NodeRepository<E extends Node = Node> extends j.Repository<E, NodesTable, NodeLoad, NodeInput, number> {}
