const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a folder of its path is a file',
  EEXIST: 'a folder of its path is a file',
  EISDIR: 'it is a folder',
  ENOENT: 'a folder of its path does not exist',
};

/** Why the operating system refused to write a file, in words. */
export function writeProblem(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? code;
}
