import { later } from '../screens/later.js';
import type { ScannerProps } from './screen.js';

/** Reads a code with the camera, or lets it be typed. */
export const Scanner = later<ScannerProps>(() => import('./screen.js'));
