// npm run format: Biome writes the layout and the safe fixes, so that nobody discusses them.
import { main } from './lib/plain-error';
import { runNode } from './lib/processes';

await main(async () => {
  const { code } = await runNode('@biomejs/biome/bin/biome', ['check', '--write', '.'], { show: true });
  return code;
});
