import { OutboxFloor } from './outbox-floor.js';

describe('where a look through the outbox begins', () => {
  it('is behind what had been shipped one whole poll before', () => {
    const floor = new OutboxFloor();
    floor.shipped(7);
    expect(floor.behind).toBe(0);
    floor.polled();
    // Somebody with a lower number may commit at this moment.
    expect(floor.behind).toBe(0);
    floor.shipped(9);
    floor.polled();
    expect(floor.behind).toBe(7);
  });

  it('never goes back', () => {
    const floor = new OutboxFloor();
    floor.shipped(9);
    floor.shipped(3);
    floor.shipped(null);
    floor.polled();
    floor.polled();
    expect(floor.behind).toBe(9);
  });
});
