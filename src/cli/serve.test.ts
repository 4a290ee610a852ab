import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from './serve.ts';

afterEach(() => vi.unstubAllEnvs());

it('says which setting is wrong, and that there is no use in trying again', async () => {
  vi.stubEnv('HOST', '0.0.0.0');
  vi.stubEnv('WEFT_ORIGIN', '');
  const complaints: string[] = [];
  const code = await serve([], { stdout: () => undefined, stderr: (text) => void complaints.push(text) });
  expect(complaints.join('')).toContain('Weft could not start. The setting HOST cannot be used');
  const unit = readFileSync(new URL('../../deploy/weft@.service', import.meta.url), 'utf8');
  expect(unit).toContain(`RestartPreventExitStatus=${code}\n`);
});
