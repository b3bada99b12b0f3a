import { Module } from '@nestjs/common';
import { BoardController } from './board.controller.js';
import { OperatorGuard } from './operator.guard.js';

/** A page for whoever runs the system, in every process. */
@Module({ controllers: [BoardController], providers: [OperatorGuard] })
export class BoardModule {}
