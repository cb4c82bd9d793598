/**
 * Whether a file is what a system or an editor leaves behind, and no part of
 * the content: folder settings, thumbnails, backups, swap and lock files.
 */
export function isDropping(name: string): boolean {
  return DROPPING.test(name);
}

const DROPPING =
  /^\.|~$|^~\$|^#.*#$|\.(?:swp|swo|swx|bak|orig|rej|tmp|temp|part|crdownload)$|^(?:desktop\.ini|thumbs\.db|ehthumbs\.db|icon\r|__macosx)$/i;
