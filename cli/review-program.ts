import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import { countOf, idOf } from './commands/options.ts';
import { decideReview, listReviews, showReview } from './commands/reviews.ts';
import type { DecideOptions, ReviewListOptions } from './commands/reviews.ts';
import type { CliContext } from './context.ts';
import { usageError } from './exit.ts';
import type { DecisionKind } from './wire.ts';

const decisions: Record<string, DecisionKind> = {
  approve: 'approve',
  'approve-with-conditions': 'approve_with_conditions',
  'request-changes': 'request_changes',
  reject: 'reject',
};
const reviewId = () =>
  new Argument('<review>', 'id of a design review').argParser(idOf('design review', 'reviews list'));

function numberOf(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw usageError('--revision takes the number of a revision, as `rapiddraft reviews show` prints it.');
}

/** `rapiddraft reviews …` */
export function addReviewCommands(program: Command, open: () => CliContext): void {
  const reviews = program.command('reviews').description('design reviews of the models you may see');
  reviews
    .command('list')
    .description('design reviews, newest first')
    .addOption(new Option('--model <id>', 'of one model alone').argParser(idOf('model', 'models --json')))
    .option(
      '--status <status>',
      'draft, open, approved, changes_requested, rejected, cancelled; several with commas',
    )
    .option('--lead <who>', 'me, or the id of a person')
    .option('--reviewer <who>', 'me, or the id of a person')
    .option('--waiting', 'that wait for your decision')
    .addOption(new Option('--limit <n>', 'how many at most').argParser(countOf).default(50))
    .option('--cursor <cursor>', 'where the page before ended')
    .action((options: ReviewListOptions) => listReviews(open(), options));
  reviews
    .command('show')
    .description('what a review is about, its agenda, and who decided what')
    .addArgument(reviewId())
    .action((id: string) => showReview(open(), id));
  reviews
    .command('decide')
    .description('decide on the revision that you looked at')
    .addArgument(reviewId())
    .addArgument(new Argument('<decision>').choices(Object.keys(decisions)))
    .addOption(new Option('--revision <n>', 'that you looked at').argParser(numberOf).makeOptionMandatory())
    .option('--comment <text>', 'conditions, changes or reasons, in markdown')
    .action((id: string, decision: string, options: DecideOptions) =>
      decideReview(open(), id, decisions[decision]!, options),
    );
}
