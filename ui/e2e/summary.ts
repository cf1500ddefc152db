import type { Reporter, TestModule } from 'vitest/node';

/** One line at the end, for whoever reads only that. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.reduce((sum, module) => sum + module.errors().length, 0);
    const count = (state: string) => states.filter((other) => other === state).length;
    console.log(`e2e: ${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`);
  }
}
