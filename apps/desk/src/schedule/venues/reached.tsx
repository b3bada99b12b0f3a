interface ReachedProps {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** How somebody is reached: a tap calls, another writes. */
export function Reached({ phone, email }: ReachedProps) {
  return (
    <>
      {phone && (
        <p>
          <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} className="past-link">
            <bdi dir="ltr">{phone}</bdi>
          </a>
        </p>
      )}
      {email && (
        <p className="said">
          <a href={`mailto:${email}`} className="past-link">
            <bdi>{email}</bdi>
          </a>
        </p>
      )}
    </>
  );
}
