/** `npm run bench -- [--page] [--json] [--workload name] [--seconds n] [--rounds n]`: training steps per second, ours and others'. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { format, resolveConfig } from 'prettier';
import { toJson } from './bench/json.ts';
import { parseOptions, type Options } from './bench/options.ts';
import { openBenchPage } from './bench/page.ts';
import { takeMeasures, type Report } from './bench/report.ts';
import { toMarkdown } from './bench/table.ts';
import { answerInThread, askThread } from './bench/thread.ts';
import { WORKLOADS } from './bench/workload.ts';

const file = 'docs/bench.md';

if (isMainThread) await main();
else await answerInThread();

async function main(): Promise<void> {
  const options = optionsOrExit();
  const report = await measured(options);
  if (options.json) {
    console.log(JSON.stringify(toJson(report), null, 2));
    return;
  }
  const style = await resolveConfig(file);
  const markdown = await format(toMarkdown(report), { ...style, filepath: file });
  console.log(markdown);
  const whole = options.workloads.length === WORKLOADS.length;
  if (whole && !options.page) writeFileSync(file, markdown);
}

function optionsOrExit(): Options {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

async function measured({ page, workloads, budget }: Options): Promise<Report> {
  const tell = (what: string) => console.error(`bench: ${what}`);
  const common = { cores: availableParallelism(), budget };
  if (!page) {
    const measures = await takeMeasures(workloads, budget, askThread, tell);
    return { engine: `Node ${process.version}`, ...common, ...measures };
  }
  const { browser, ask, close } = await openBenchPage();
  try {
    return { engine: browser, ...common, ...(await takeMeasures(workloads, budget, ask, tell)) };
  } finally {
    await close();
  }
}
