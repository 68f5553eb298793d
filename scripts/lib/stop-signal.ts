/**
 * Ctrl-C, `kill`, a closed terminal, or the death of the process that started us. The bootstrap passes signals on, so that
 * one Ctrl-C may arrive twice: it counts once.
 */
export function whenAskedToStop() {
  let isAsked = false;
  const asked = new Promise<'stop'>((resolve) => {
    const stop = () => {
      isAsked = true;
      resolve('stop');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.on('disconnect', stop);
  });
  process.channel?.unref();
  return { asked, isAsked: () => isAsked };
}
