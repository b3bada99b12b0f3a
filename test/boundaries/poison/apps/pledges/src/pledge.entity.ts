export class PledgeEntity {}
