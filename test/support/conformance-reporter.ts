import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Reporter, TestModule, TestRunEndReason, Vitest } from 'vitest/node';
import cases from '../conformance/cases.json' with { type: 'json' };
import { conformanceExceptions } from '../conformance/exceptions.js';
import { COLUMNS, conformanceTable, unknownCases, type TitledTest } from './conformance-table.js';

const PAGE = fileURLToPath(new URL('../../docs/conformance.md', import.meta.url));

/**
 * Writes `docs/conformance.md` after a run of all tests on all databases. In CI the page must be there already, as this run
 * would write it: one that is out of date fails the run.
 */
export default class ConformanceReporter implements Reporter {
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  async onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    reason: TestRunEndReason,
  ): Promise<void> {
    // What a run of some files, or one that failed, would say is not the whole truth.
    if (reason !== 'passed' || unhandledErrors.length > 0 || !(await this.isWhole(modules))) return;
    const tests = modules.flatMap((module) => Array.from(module.children.allTests()).filter(wasRun).map(titled));
    const absent = COLUMNS.filter(
      ({ label }) => label !== 'unit' && !tests.some(({ title }) => title.includes(`[${label}]`)),
    );
    if (absent.length > 0) {
      say(`docs/conformance.md is left as it is: no test ran on ${absent.map(({ head }) => head).join(', ')}`);
      return;
    }
    const unknown = unknownCases(tests, cases);
    if (unknown.length > 0) return fail(`tests name cases that are not in the list: ${unknown.join(', ')}`);
    const text = conformanceTable(tests, cases, conformanceExceptions);
    const page = await format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
    if (read(PAGE) === page) return;
    if (process.env['CI'])
      return fail(
        'docs/conformance.md is out of date: write it by `JOINERY_TEST_ENGINES=all npx vitest run` and commit it',
      );
    writeFileSync(PAGE, page);
    say('docs/conformance.md was written anew');
  }

  private async isWhole(modules: readonly TestModule[]): Promise<boolean> {
    if (this.vitest?.config.testNamePattern !== undefined) return false;
    const all = await this.vitest?.globTestSpecifications();
    return all?.length === modules.length;
  }
}

type RanTest = ReturnType<TestModule['children']['allTests']> extends Generator<infer T> ? T : never;
/** A test that is skipped holds nothing. */
const wasRun = (test: RanTest): boolean => test.result().state !== 'skipped';
const titled = (test: RanTest): TitledTest => ({ title: test.fullName, passed: test.result().state === 'passed' });

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function say(line: string): void {
  process.once('exit', () => process.stdout.write(`${line}\n`));
}
function fail(line: string): void {
  say(line);
  process.exitCode = 1;
}
