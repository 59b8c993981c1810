//! Tells apart the reports that came after a meeting whose decisions are recorded: that evening nobody could decide on them.

use chrono::NaiveDate;

use crate::{
    domain::{
        commitment::status::{DecidedBy, StatusKey},
        listing::row::ListRow,
    },
    store::meetings::MeetingListLine,
    web::forms::form::Fields,
};

/// True if there is a proposal or a report to agree to or to reject.
pub(super) fn is_judged(row: &ListRow) -> bool {
    match row.status {
        StatusKey::Proposed => true,
        StatusKey::Settled => row.decided_by == Some(DecidedBy::Executive),
        StatusKey::Open | StatusKey::PartlySettled | StatusKey::Lapsed => false,
    }
}

/// True if the report or the proposal that waits for the committee came after this day.
pub(super) fn is_reported_after(row: &ListRow, day: NaiveDate) -> bool {
    is_judged(row) && row.status_since > day
}

/// Asks, once, about each ticked commitment that was reported only after the meeting.
pub(super) fn ask_about_later_reports(form: &mut Fields, lines: &[MeetingListLine], meeting_day: NaiveDate) {
    for line in lines.iter().filter(|line| is_reported_after(&line.row, meeting_day)) {
        let key = line.row.number.to_normal().as_str().to_owned();
        if form.has_tick("regel", &key) {
            form.ask_day_before_report(&format!("r-{key}"), meeting_day, Some(line.row.status_since));
        }
    }
}
