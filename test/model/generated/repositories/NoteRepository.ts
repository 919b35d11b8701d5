// Made by `joinery generate`, do not edit: model Note in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Note, NoteInput, NoteLoad } from '../models/Note.js';
import type { NotesTable } from '../tables/notes.js';

export class NoteRepository<E extends Note = Note> extends j.Repository<E, NotesTable, NoteLoad, NoteInput, number> {}
