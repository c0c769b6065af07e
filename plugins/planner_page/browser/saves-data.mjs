// Whether the reader asked browsers to save data. Only some browsers say.

export function savesData() {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (/** @type {any} */ (navigator));
  return Boolean(connection?.saveData);
}
