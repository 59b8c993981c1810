//! The command `deadline`: prints the day that follows from words.

use super::{Result, calendar, json, say};
use crate::{
    config::DeadlineArgs,
    reading::deadline::{self, ReadDeadline},
    web::views::view,
};

pub(super) fn run(args: &DeadlineArgs) -> Result<()> {
    let calendar = calendar(args.calendar.as_deref())?;
    let read = deadline::read_with_doubts(&args.words, Some(args.on), &calendar);
    if args.json {
        return json(&read);
    }
    let ReadDeadline { deadline, doubts, .. } = read;
    match (deadline.first_day, deadline.last_day) {
        (Some(first), Some(last)) if first != last => {
            say(&format!("{} tot en met {}", view::full_day(first), view::full_day(last)))?;
        }
        (_, Some(last)) => say(&format!("uiterlijk {}", view::full_day(last)))?,
        (_, None) => say("geen dag")?,
    }
    say(&format!("precisie: {}", deadline.precision.key()))?;
    say(&format!("regel:    {}", deadline.rule))?;
    doubts.iter().try_for_each(|doubt| say(&format!("twijfel:  {}", doubt.question)))
}
