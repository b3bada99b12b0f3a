import { FieldEffects } from './effects.js';
import { FieldController } from './field.controller.js';
import { FieldService } from './field.service.js';
import { FieldHandOuts } from './hand-outs.js';
import { HeldActsService } from './held.service.js';
import { FieldKitQueries } from './kit.queries.js';

/** What the module has of what is done with stock on phones. */
export const field = {
  controllers: [FieldController],
  providers: [FieldEffects, FieldHandOuts, FieldKitQueries, FieldService, HeldActsService],
};
