import { renderSVG } from 'uqr';

/** A code to scan, black on white; what it leads to stands beside it. */
export function Code({ address }: { address: string }) {
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 1 }))}`;
  return <img className="papers-code" src={picture} alt="" />;
}
