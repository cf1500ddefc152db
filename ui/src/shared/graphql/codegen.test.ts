import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the typed documents are what the schema and the documents give', () => {
  const root = join(import.meta.dirname, '../../..');
  const check = () => execFileSync(process.execPath, [join(root, 'scripts/codegen.mjs'), '--check'], { cwd: root, stdio: 'pipe' });
  expect(check).not.toThrow();
});
