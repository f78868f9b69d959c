import { z } from '../../base/zod.ts';
import { TO_DO_MESSAGES } from '../../model/to-do-message.ts';
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
            supervisor: z
              .boolean()
              .describe('Its users may assign and forward entries of every role.'),
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
            division: parts.portfolioName.describe('Division; * is every division.'),
            managementGroup: parts.portfolioName.describe(
              'Management group of the account; * is every group, and accounts without one.',
            ),
            role: parts.code.describe('Role that gets the entry there.'),
          })
          .describe(
            'A division’s or management group’s own role for a type; beats the role of the event. The most exact rule counts, a group before a division.',
          ),
      )
      .max(200)
      .describe('Overrides of the role by division and management group.'),
    messages: z
      .array(
        z
          .strictObject({
            type: parts.code.describe('To Do type that is asked for.'),
            message: z.enum(TO_DO_MESSAGES).describe('Why it is asked for.'),
            suppress: z.boolean().describe('No entry is made.'),
            toType: parts.code.nullable().describe('Type of the entry instead; null keeps it.'),
            role: parts.code
              .nullable()
              .describe('Role that gets it whatever else is said; null asks the other rules.'),
          })
          .describe('What becomes of a request, by type and by why it is made.'),
      )
      .max(200)
      .describe('Overrides by message: entries that are rerouted or not made at all.'),
    failedEvent: parts.code.describe('To Do type of a failed event.'),
    missingRule: parts.code.describe('To Do type of debt that no rule covers.'),
    openFieldWork: parts.code.describe(
      'To Do type of a cancelled severance whose field work is under way (TD-SPRO).',
    ),
  })
  .describe('Manual work: roles, types and routing of To Do entries.');
