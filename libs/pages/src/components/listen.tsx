export interface ListenProps {
  /** What is heard: "Listen to this page". */
  label: string;
  /** Address of the recording, on this site. */
  source: string;
}

/** A text read aloud. Nothing is loaded until it is played, so no length is shown that nobody knows yet. */
export function Listen({ label, source }: ListenProps) {
  return (
    <div class="listen">
      <p id="listen-label">{label}</p>
      <audio controls preload="none" src={source} aria-labelledby="listen-label" />
    </div>
  );
}
