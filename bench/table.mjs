// Figures as rows of one table.

export const median = (figures) => {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** A row of ratios: the median of the command over the median of the baseline, and the spread over the pairs. */
export function ratioRow(what, { baseline, command }, budget) {
  const ratios = command.map((figure, index) => figure / baseline[index]).sort((a, b) => a - b);
  const at = (share) => ratios[Math.min(ratios.length - 1, Math.floor(share * ratios.length))];
  const ratio = median(command) / median(baseline);
  return {
    what,
    figure: `${ratio.toFixed(3)} ×`,
    spread: `${at(0.1).toFixed(2)} to ${at(0.9).toFixed(2)}`,
    budget: budget === undefined ? '' : `${budget.toFixed(2)} ×`,
    holds: budget === undefined ? undefined : ratio <= budget,
  };
}

/** A row of one number, such as a size. */
export const plainRow = (what, figure, unit, budget) => ({
  what,
  figure: `${figure} ${unit}`.trim(),
  spread: '',
  budget: budget === undefined ? '' : `${budget} ${unit}`.trim(),
  holds: budget === undefined ? undefined : figure <= budget,
});

export function printTable(rows) {
  const head = { what: 'what', figure: 'figure', spread: '10 % to 90 %', budget: 'at most', holds: '' };
  const verdict = (holds) => (holds === undefined ? '' : holds ? 'holds' : 'BROKEN');
  const lines = [head, ...rows.map((row) => ({ ...row, holds: verdict(row.holds) }))];
  const columns = ['what', 'figure', 'spread', 'budget', 'holds'];
  const widths = columns.map((column) => Math.max(...lines.map((line) => line[column].length)));
  const text = lines.map(
    (line) => `| ${columns.map((column, index) => line[column].padEnd(widths[index])).join(' | ')} |`,
  );
  text.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  process.stdout.write(`${text.join('\n')}\n`);
}
