// Loaded into the server before its own code: when the launcher is killed, the channel to it closes, and the server
// stops as if it had been asked to.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
