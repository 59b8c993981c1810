//! Acts on a commitment. Each has an address with GET for its form and POST for the act itself, and a file of its own here.

mod act;
mod bond_field;
mod correct_deadline;
mod correct_decision_day;
mod correct_number;
mod decide;
mod divide;
mod hand_over;
mod impose_secrecy;
mod lapse;
mod letter_field;
mod lift_secrecy;
mod link;
mod merge;
mod object;
mod other;
mod page;
mod part_field;
mod part_rows;
mod postpone;
mod progress;
mod publish;
mod reopen;
mod serve;
mod settle;
mod take_back_objection;
mod take_back_report;
mod unlink;
mod withdraw;

pub(super) use self::{
    act::ActForm, correct_deadline::CorrectDeadlineAct, correct_decision_day::CorrectDecisionDayAct,
    correct_number::CorrectNumberAct, decide::DecideAct, divide::DivideAct, hand_over::HandOverAct,
    impose_secrecy::ImposeSecrecyAct, lapse::LapseAct, lift_secrecy::LiftSecrecyAct, link::LinkAct, merge::MergeAct,
    object::ObjectAct, postpone::PostponeAct, progress::ProgressAct, publish::PublishAct, reopen::ReopenAct,
    settle::SettleAct, take_back_objection::TakeBackObjectionAct, take_back_report::TakeBackReportAct,
    withdraw::WithdrawAct,
};
use self::{
    serve::{add_act, add_act_and_reverse},
    unlink::UnlinkAct,
};
use super::server::routes::Routes;

/// The routes of all acts.
pub(super) fn routes() -> Routes {
    let acts: [fn(Routes) -> Routes; 19] = [
        add_act::<SettleAct>,
        add_act::<PostponeAct>,
        add_act::<ObjectAct>,
        add_act::<ReopenAct>,
        add_act::<TakeBackReportAct>,
        add_act::<TakeBackObjectionAct>,
        add_act::<LapseAct>,
        add_act::<ProgressAct>,
        add_act::<DecideAct>,
        add_act::<DivideAct>,
        add_act::<CorrectDeadlineAct>,
        add_act::<CorrectNumberAct>,
        add_act::<CorrectDecisionDayAct>,
        add_act::<HandOverAct>,
        add_act::<LinkAct>,
        add_act::<UnlinkAct>,
        add_act::<MergeAct>,
        add_act_and_reverse::<PublishAct, WithdrawAct>,
        add_act_and_reverse::<ImposeSecrecyAct, LiftSecrecyAct>,
    ];
    acts.into_iter().fold(Routes::new(), |routes, add| add(routes))
}
