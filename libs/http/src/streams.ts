import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { ReplaySubject, takeUntil, type MonoTypeOperatorFunction, type Observable } from 'rxjs';

/**
 * Ends what would never end by itself when the process is told to stop: a server-sent event stream
 * is one request that goes on, and a server waits for its requests.
 */
@Injectable()
export class Streams implements BeforeApplicationShutdown {
  private readonly ended = new ReplaySubject<void>(1);

  /** Emits once, when the stop begins; at once to those who come later. */
  readonly shutdown$: Observable<void> = this.ended.asObservable();

  /** `source.pipe(streams.untilShutdown())` completes when the stop begins. */
  untilShutdown<T>(): MonoTypeOperatorFunction<T> {
    return takeUntil(this.shutdown$);
  }

  beforeApplicationShutdown(): void {
    this.ended.next();
    this.ended.complete();
  }
}
