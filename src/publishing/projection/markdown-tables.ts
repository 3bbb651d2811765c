import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Most cells of all tables of a text, including those that short rows omit: each becomes an element of the page. */
const MAX_CELLS = 20_000;

/**
 * Limits the cells of all tables of a text: a short row is filled up with empty cells, so a few kilobytes could become
 * megabytes of HTML. Rows beyond the limit stay text.
 */
export function limitTables(markdownIt: MarkdownIt) {
  const { ruler } = markdownIt.block;
  const table = ruler.getRules('').find((rule) => rule.name === 'table');
  if (!table) throw new Error('markdown-it has no rule for tables');
  const limitedTable = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => {
    const env = state.env as { tableCells?: number };
    const header = state.src.slice(state.bMarks[startLine], state.eMarks[startLine]);
    const columns = header.split('|').length;
    const remainingCells = MAX_CELLS - (env.tableCells ?? 0);
    const lastLine = Math.min(endLine, startLine + 2 + Math.floor(remainingCells / columns));
    if (lastLine <= startLine + 2 || !table(state, startLine, lastLine, silent)) return false;
    if (!silent) env.tableCells = (env.tableCells ?? 0) + columns * (state.line - startLine);
    return true;
  };
  ruler.at('table', limitedTable, { alt: ['paragraph', 'reference'] });
}
