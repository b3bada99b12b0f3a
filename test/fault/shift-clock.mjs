// Loaded before a process's own code: its clock is wrong by SHIFT_MS milliseconds from the first line on.
const shift = Number(process.env.SHIFT_MS ?? 0);
const RealDate = Date;

globalThis.Date = class Date extends RealDate {
  constructor(...args) {
    if (args.length) super(...args);
    else super(RealDate.now() + shift);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
