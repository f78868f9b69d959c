import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

/** `toDos`: roles, types and routing of manual work (domain.md 3.15). */
export const toDosSchema = z
  .strictObject({
    roles: z
      .array(
        z
          .strictObject({
            code: parts.code.describe('Name of the role; unique.'),
            title: parts.title.describe('Plain name for people.'),
          })
          .describe('A group of users.'),
      )
      .max(50)
      .describe('Roles that can work To Do entries.'),
    types: z
      .array(
        z
          .strictObject({
            code: parts.code.describe('Name of the To Do type; unique.'),
            title: parts.title.describe('Plain name for people.'),
            defaultRole: parts.code.describe('Role when nothing else decides.'),
            allowedRoles: z.array(parts.code).min(1).max(50).describe('Roles that may work it.'),
            priority: parts.priority.describe('Lower is worked first.'),
          })
          .describe('A category of work item.'),
      )
      .max(100)
      .describe('Types of To Do entries.'),
    routing: z
      .array(
        z
          .strictObject({
            type: parts.code.describe('To Do type.'),
            division: parts.portfolioName.describe('Division.'),
            role: parts.code.describe('Role that gets the entry there.'),
          })
          .describe('A division’s own role for a type; beats the role of the event.'),
      )
      .max(200)
      .describe('Overrides of the role by division.'),
    failedEvent: parts.code.describe('To Do type of a failed event.'),
    missingRule: parts.code.describe('To Do type of debt that no rule covers.'),
    openFieldWork: parts.code.describe(
      'To Do type of a cancelled severance whose field work is under way (TD-SPRO).',
    ),
  })
  .describe('Manual work: roles, types and routing of To Do entries.');
