import { readFileSync } from 'node:fs';
import { parseScenarioText } from '../../src/notes/parse-scenario.ts';
import type { Criterion } from '../../src/recipe/claim.ts';
import type { Measured } from './measure.ts';

/** What was measured of every scenario, in Markdown: a table a scenario, a row a claim and preset. */
export function claimsTable(
  measured: Readonly<Record<string, readonly Measured[]>>,
  seeds: string,
): string {
  const level = `${(100 * Object.values(measured)[0]![0]!.level).toFixed(1)} %`;
  return [
    '# Claims',
    `Every claim at every preset that says something of it, on ${seeds}, which no page uses by default and on which no figure was chosen. Where the claim holds, the effect meets the criterion; _as expected_ counts the seeds on which it held or failed as the preset says. Effects are medians with the interval that order statistics give them at ${level}. Written by \`npm test\`.`,
    ...Object.entries(measured).map(([slug, rows]) => scenarioTable(slug, rows)),
  ].join('\n\n');
}

function scenarioTable(slug: string, measured: readonly Measured[]): string {
  const file = `scenarios/${slug}/en.md`;
  const text = parseScenarioText(readFileSync(file, 'utf8'), file);
  const rows = measured.map((each) => {
    const { label, help } = text.claims[each.claim]!;
    return [
      `${label} <br> _${plain(help)}_`,
      text.presets[each.preset]?.label ?? 'at the start',
      each.expects,
      criterionText(each.criterion),
      `${each.passed} of ${each.seeds}`,
      `${figure(each.effect)} [${figure(each.low)}, ${figure(each.high)}]`,
    ];
  });
  const head = ['claim', 'where', 'there it', 'criterion', 'as expected', 'median effect'];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${plain(text.title)}`, lines.join('\n')].join('\n\n');
}

/** The text of an HTML sentence, as a table cell. */
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('|', '\\|')
    .trim();

function criterionText(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'above':
      return `> ${figure(criterion.bound)}`;
    case 'below':
      return `< ${figure(criterion.bound)}`;
    case 'within':
      return `within ±${figure(criterion.bound)}`;
    case 'between':
      return `${figure(criterion.low)} … ${figure(criterion.high)}`;
  }
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return 'diverged';
  const small = value !== 0 && Math.abs(value) < 0.001;
  return small ? value.toExponential(2) : String(Number(value.toPrecision(3)));
}
