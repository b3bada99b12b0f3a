/**
 * This process cannot take in an event of such a type or version: another release can, or could. The bus keeps it
 * aside, without a receipt and without counting a failure, and brings it again once one of its type was taken in.
 */
export class NotHere extends Error {
  constructor(type: string, version: number) {
    super(`This release takes in no ${type} of version ${version}.`);
    this.name = 'NotHere';
  }
}
