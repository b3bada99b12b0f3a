import { z } from 'zod';

/** The days of a flight: the last is part of it. */
export const days = { from: z.iso.date(), until: z.iso.date() };

export const isFlight = ({ from, until }: { from: string; until: string }) => until >= from;
export const notBefore = { path: ['until'], params: { code: 'ends_before_start' } };
