//! The command `deadline`: prints the day that follows from words.

use super::{Result, print_json, print_line, read_calendar};
use crate::{
    config::DeadlineArgs,
    reading::deadline::{self, ReadDeadline},
    web::views::view,
};

pub(super) fn run_deadline(args: &DeadlineArgs) -> Result<()> {
    let calendar = read_calendar(args.calendar.as_deref())?;
    let read = deadline::read_with_doubts(&args.words, Some(args.on), &calendar);
    if args.json {
        return print_json(&read);
    }
    let ReadDeadline { deadline, doubts, .. } = read;
    match (deadline.first_day, deadline.last_day) {
        (Some(first), Some(last)) if first != last => {
            print_line(&format!("{} tot en met {}", view::full_day(first), view::full_day(last)))?;
        }
        (_, Some(last)) => print_line(&format!("uiterlijk {}", view::full_day(last)))?,
        (_, None) => print_line("geen dag")?,
    }
    print_line(&format!("precisie: {}", deadline.precision.key()))?;
    print_line(&format!("regel:    {}", deadline.rule))?;
    doubts.iter().try_for_each(|doubt| print_line(&format!("twijfel:  {}", doubt.question)))
}
