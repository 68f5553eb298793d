// Loaded into the app's process: ends it when the command that started it dies without a word (kill -9), because a server
// that nobody looks after would keep the port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
