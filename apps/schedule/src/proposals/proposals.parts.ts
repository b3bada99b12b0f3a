import { AnswerController } from './answer.controller.js';
import { AnswerQueries } from './answer.queries.js';
import { AnswerView } from './answer.view.js';
import { LapsingService } from './lapsing.service.js';
import { ProposalsService } from './proposals.service.js';

/** What asks venues and takes their answers. */
export const proposals = {
  controllers: [AnswerController],
  providers: [AnswerQueries, AnswerView, LapsingService, ProposalsService],
};
