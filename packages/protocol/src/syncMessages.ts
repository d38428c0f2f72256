/**
 * First number of every frame on a sync connection. 0 to 3 are those of y-protocols and y-websocket; `ack` is ours and is
 * sent only to a client that connected with `ack=1`: `[100][n]` = the first n sync frames of sub-types 1 and 2 of this
 * connection, empty ones included, are durable. `auth` (sub-type 0, a text) says that an edit was taken back.
 */
export const syncMessages = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, ack: 100 } as const
