import { Injectable } from '@nestjs/common';

/** Rings when there is more or less to promise than there was; lost rings are made up for by looking each minute. */
@Injectable()
export class PromiseBell {
  private heard: () => void = () => undefined;

  onRing(heard: () => void): void {
    this.heard = heard;
  }

  ring(): void {
    this.heard();
  }
}
