const place = 'blue-heart-desk.phone';

/** Whether this device was enrolled here; its cookie is for no script, so this is what is remembered of it. */
export function isEnrolled(): boolean {
  return localStorage.getItem(place) !== null;
}

export function rememberEnrolled(is: boolean): void {
  if (is) localStorage.setItem(place, 'enrolled');
  else localStorage.removeItem(place);
}
