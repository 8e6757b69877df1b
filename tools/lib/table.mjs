/**
 * Rows as aligned columns. A wide character (Chinese) takes two places on a terminal.
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
export function table(rows) {
  const widths = rows[0].map((_cell, column) => Math.max(...rows.map((row) => widthOf(row[column]))));
  const line = (row) => row.map((cell, column) => cell + ' '.repeat(widths[column] - widthOf(cell))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

function widthOf(text) {
  return text.replaceAll(/[\u2E80-\uFFEF]/g, 'xx').length;
}
