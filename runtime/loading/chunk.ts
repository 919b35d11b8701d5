/** How many owners or rows one statement names by their keys: longer lists are cut. */
export const CHUNK = 500;
