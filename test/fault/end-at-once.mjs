// Loaded before a process's own code: it does not hear that it is told to stop, so it ends on the spot.
const on = process.on.bind(process);

process.on = (event, listener) => (event === 'SIGTERM' ? process : on(event, listener));
