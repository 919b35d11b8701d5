// Made by `joinery generate`, do not edit: model Track in chinook.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const trackRelationships = {
  album: { kind: 'manyToOne', target: 'Album', inverse: 'tracks', local: ['albumId'], remote: ['id'], nullable: true },
  genre: { kind: 'manyToOne', target: 'Genre', inverse: 'tracks', local: ['genreId'], remote: ['id'], nullable: true },
  mediaType: {
    kind: 'manyToOne',
    target: 'MediaType',
    inverse: 'tracks',
    local: ['mediaTypeId'],
    remote: ['id'],
    nullable: false,
  },
  /** `tracks.id = playlists_tracks.track_id and playlists_tracks.playlist_id = playlists.id` */
  playlists: {
    kind: 'manyToMany',
    target: 'Playlist',
    inverse: 'tracks',
    local: ['id'],
    remote: ['id'],
    through: { table: 'playlists_tracks', local: ['track_id'], remote: ['playlist_id'] },
  },
  invoiceLines: { kind: 'oneToMany', target: 'InvoiceLine', inverse: 'track', local: ['id'], remote: ['trackId'] },
} satisfies j.Relationships;
