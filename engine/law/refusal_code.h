// SPDX-License-Identifier: Apache-2.0
// Every reason for which a fact is refused, as a closed list. The written words are those of
// `--json`; the sentences for people are in cli/messages.
// Long: a closed list, with its words.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::law {

/// Why a fact may not be. Append only, each in its room.
enum class RefusalCode : std::uint16_t {
    // The form of a record.
    MarksUnreadable,     ///< a pattern of marks that is not written as the format says
    PatternsUnsorted,    ///< patterns of a batch out of order, or one twice
    BatchTooLarge,       ///< more papers than the ruleset allows in a batch
    BatchMiscounted,     ///< the patterns do not add up to the papers of the batch
    SequenceBroken,      ///< seq is not the number of the records before
    TimeBackwards,       ///< at lies before the record before, and no clock.changed was recorded
    TimeNotWholeMinute,  ///< seconds are shown while the poll is open
    RoleNotCompetent,    ///< this role cannot state this fact
    OutOfPhase,          ///< the election is not at the stage at which this may happen
    LogOpenedTwice,      ///< log.opened may stand once, at the beginning
    LogNotOpened,        ///< the first record is not log.opened
    NumberNegative,      ///< a number below what can be
    OtherKindOnly,       ///< only the other kind of committee knows this fact
    // The plan of the election.
    RulesetNotInForce,     ///< the ruleset does not apply on that election day
    RulesetWrongKind,      ///< the ruleset is for the other kind of committee
    CommitteeCodeInvalid,  ///< not a 12-digit code of a village or residents' committee
    SeatsOutOfRange,       ///< more or fewer seats than the ruleset allows
    SurplusOutOfRange,     ///< more or fewer extra candidates than the ruleset allows
    OfficesOutOfOrder,  ///< offices not in the order chair, deputy, woman_member, member, each once
    SchemeNotAllowed,   ///< a ballot scheme that the ruleset does not know
    FormNotAllowed,     ///< a voting form that the ruleset does not know
    WomanOfficeMissing,      ///< the office reserved for a woman is not named, or not an office
    MethodNotAdopted,        ///< the meeting has not adopted seats and method yet
    DayNotFixed,             ///< election day is not fixed yet
    DayTooSoon,              ///< the roll can no longer be posted long enough before that day
    VotingMethodNotChosen,   ///< by whom the committee is elected is not decided yet
    VotingMethodNotAllowed,  ///< a method that the ruleset does not know
    OpinionMissing,          ///< this method needs evidence of the residents' opinion
    OpinionMissed,           ///< too few of the residents asked were for this method
    // Bodies that decide.
    BodyNotCompetent,            ///< this body cannot decide this
    BasisWrong,                  ///< a quorum counted on a basis that this body does not have
    MorePresentThanEntitled,     ///< more came than could
    MoreVotesThanPresent,        ///< more votes than voters present
    QuorumMissed,                ///< too few came
    MajorityMissed,              ///< too few were in favour
    CommitteeSizeOutOfRange,     ///< more or fewer members than the ruleset allows
    RankingUnsorted,             ///< a ranking that is not by votes, most first
    RankingTooShort,             ///< fewer names than members
    PersonTwice,                 ///< a person stands twice in a list
    ChairNotMember,              ///< the chair is not one of the members
    ElectionCommitteeNotChosen,  ///< there is no election committee yet
    DecisionMissed,  ///< not more than half of all members of the election committee in favour
    MoreInFavourThanMembers,       ///< more in favour than the election committee has members
    NotAMember,                    ///< the person does not sit on the election committee
    NoVacancy,                     ///< no seat on the election committee is vacant
    NotNextInRanking,              ///< somebody else is next in the ranking
    ChairNotVacant,                ///< the election committee has a chair
    CauseNotInRuleset,             ///< the ruleset does not know this cause of leaving
    ElectionCommitteeChosenTwice,  ///< it was chosen, and its ranking is not exhausted
    SuccessionNotAllowed,          ///< a vacancy is filled by a new choice, not from the ranking
    // The roll.
    PersonUnknown,          ///< no person of that id was named
    PersonNamedTwice,       ///< a person of that id was named before
    RelativeOfSelf,         ///< a person cannot be their own relative
    KinshipDeclaredTwice,   ///< this kinship was declared before
    VoterTwice,             ///< this record is on the roll already
    SamePersonTwice,        ///< another record on the roll has the same identity number
    RecordMissing,          ///< there is no record behind this handle
    RecordIncomplete,       ///< the record lacks what its class of voter needs
    UnderAge,               ///< younger than the least age on election day
    ClassNotInRuleset,      ///< the ruleset does not know this class of voter
    OwnWordMissing,         ///< lives elsewhere and has not said that they take part
    ApplicationMissing,     ///< has not applied in writing
    DeclarationMissing,     ///< has not declared that they are registered nowhere else
    BasisNotInRuleset,      ///< what they do here does not count under the ruleset
    ResidenceTooShort,      ///< has not been here long enough
    ConsentMissing,         ///< the meeting has not consented
    GroundNotInRuleset,     ///< the ruleset does not know this ground
    GroundContradicted,     ///< the record itself contradicts the ground
    RollEmpty,              ///< nobody is on the roll
    RollPostedTooLate,      ///< too few days between posting and election day
    RollNumbersDiffer,      ///< the numbers are not those of the roll
    ObjectionTooLate,       ///< the days for objections are over
    ObjectionNamedTwice,    ///< an objection of that id was filed before
    ObjectionUnknown,       ///< no objection of that id was filed
    ObjectionDecidedTwice,  ///< that objection was decided before
    ObjectionNotUpheld,     ///< that objection was not upheld
    ObjectionsOpen,         ///< an objection is not decided yet
    ObjectionNotCorrected,  ///< an upheld objection was not followed by a correction
    ObjectionDaysRunning,   ///< the days for objections are not over
    VoterNotOnRoll,         ///< not on the roll
    CorrectionIncomplete,   ///< the correction lacks a record, a voter or a ground, or has one too
                            ///< many
    ConfirmationMissing,    ///< the election committee has not confirmed this person from elsewhere
    CertificateMissing,     ///< no certificate of the place of household registration
    PermitMissing,          ///< a habitual resident has no residence permit
    FixedHomeMissing,       ///< a habitual resident has no lawful fixed home here
    AbsenceTooLate,         ///< too few days before election day to leave the roll
    AwaySinceMissing,       ///< since when they are away is not said
    AwayTooShort,           ///< not so many months away
    AwaySinceNotAsked,      ///< since when they are away bears on nothing
    NotOfThisMethod,        ///< the committee is not elected by those whom the fact is about
    NotEntitled,            ///< on the roll, but not one of those who elect by this method
    HouseholdEmpty,         ///< a household without any elector
    HouseholdUnknown,       ///< no household of that id was entered
    HouseholdOfAnother,     ///< the elector belongs to another household
    HouseholdNotListed,     ///< the household named nobody before the list was posted
    NotOfHousehold,         ///< the elector does not belong to this household
    AgreementMissed,        ///< too few electors of the household agreed in writing
    NobodyRepresents,       ///< no household has named a representative
    GroupUnknown,           ///< no group of that id was formed
    GroupSizeOutOfRange,    ///< more or fewer households than the ruleset allows in a group
    QuotaMissed,            ///< more or fewer representatives than the ruleset allows
    RepresentativeOfAnother,  ///< the person represents a group already
    NotARepresentative,       ///< the person represents no group
    RepresentativesMissing,   ///< a group has not elected all its representatives
    // Nomination.
    OfficeUnknown,                 ///< no such office in the plan
    OfficeMissing,                 ///< an office of the plan is missing
    NominationCountedTwice,        ///< the nominations were counted before
    SourceNotAllowed,              ///< the ruleset does not let this source nominate
    AttendanceMissed,              ///< too few voters took part in the nomination
    MoreVotesThanVoters,           ///< more nominations than voters who took part
    TooManyNames,                  ///< more names than the voters could write
    NamesDoNotTie,                 ///< these names are not tied at the cut
    NominationTieOpen,             ///< names are tied at the cut and were not voted on again
    NotNominated,                  ///< the person was not nominated
    GroundMissing,                 ///< a disqualified person needs a ground, an eligible one none
    NotEligible,                   ///< the person was not found eligible
    NotAccepted,                   ///< the person has not accepted for that office
    AcceptedTwice,                 ///< the person accepted before
    WithdrawnTwice,                ///< the person withdrew before
    WithdrawnTooLate,              ///< too few days before election day to withdraw
    CandidatesTooFew,              ///< not more candidates than seats, by as many as planned
    CandidatesTooMany,             ///< more candidates than planned
    CandidatesOutOfOrder,          ///< not in the order of the nominations
    CandidateSkipped,              ///< somebody with more nominations stands ready and is left out
    CandidatesPublishedTooLate,    ///< too few days between the list and election day
    CandidateInTwoOffices,         ///< a person stands for two offices
    WomanOfficeNeedsWoman,         ///< the office is reserved for a woman
    CandidateOnElectionCommittee,  ///< a nominated person still sits on the election committee
    RelativeOnElectionCommittee,   ///< a near relative of a nominated person still sits on it
    CandidatesNotPublished,        ///< the formal list is not posted yet
    ListUnchanged,                 ///< the same list is posted already
    NominatorsTooFew,              ///< too few electors nominate jointly
    NominatorTwice,                ///< an elector stands twice among the nominators
    NominatorsNotElectors,         ///< a Party organisation nominates without electors
    NomineesNotPublished,          ///< the list of nominees is not posted yet
    NomineesPublishedTwice,        ///< the list of nominees was posted before
    NomineesPublishedTooLate,      ///< too few days between the list of nominees and election day
    NomineesDiffer,                ///< the list is not that of the nominees who may stand
    NominationPartMissing,         ///< this source nominates with something that is not stated
    NominationPartUnfit,           ///< this source nominates without what is stated
    NominatorsNotOfGroup,          ///< they are not the representatives of that group
    NotThemselves,                 ///< whoever nominates themselves names nobody else
    // The poll.
    StationsFixedTwice,        ///< the stations were fixed before
    StationTwice,              ///< a station stands twice
    StationUnknown,            ///< no such station
    CentreMissing,             ///< the voting form needs exactly one meeting place
    StationNotInForm,          ///< the voting form has no such place
    StaffIsCandidate,          ///< a candidate cannot be polling staff
    StaffIsRelative,           ///< a relative of a candidate cannot be polling staff
    MobileBoxUnderstaffed,     ///< too few people go with the mobile box
    ProxyIsPrincipal,          ///< nobody can be their own proxy
    ProxyIsCandidate,          ///< a candidate cannot be a proxy
    ProxyOutsideCircle,        ///< the ruleset does not let this person be a proxy
    ProxyHasTooMany,           ///< this proxy has as many principals as the ruleset allows
    PrincipalHasProxy,         ///< this principal has a proxy already
    SubDelegation,             ///< a mandate cannot be passed on
    ProxiesPublishedTwice,     ///< the list of proxies was posted before
    ProxiesPublishedTooLate,   ///< too late to post the list of proxies
    ProxiesMiscounted,         ///< the list has another number of mandates
    NotAMobileBox,             ///< this place is not a mobile box
    MobileVoterTwice,          ///< this voter is on the list of a mobile box already
    StyleUnknown,              ///< no such paper
    StyleTwice,                ///< a paper stands twice
    StyleMissing,              ///< a paper is missing
    DeliveredMoreThanPrinted,  ///< more papers delivered than there are
    StockExhausted,            ///< the station has no paper left
    StationNotOpen,            ///< the station is not open
    StationOpenedTwice,        ///< the station was opened before
    NotElectionDay,            ///< this happens on election day only
    PaperDrawnTwice,           ///< this voter's paper was drawn before
    VoterHasProxy,             ///< this voter's paper is drawn by their proxy
    MandateUnknown,            ///< this proxy has no posted mandate of this voter
    NotOnMobileList,           ///< not on the posted list of this mobile box
    StockUnbalanced,  ///< papers delivered, issued, spoilt and left over do not balance: a reason
                      ///< is needed
    ReasonNotNeeded,  ///< a reason is given and nothing needs one
    MoreReturnedThanIssued,   ///< more papers in the box than were issued: a reason is needed
    FewerReturnedThanIssued,  ///< fewer papers in the box than were issued: a reason is needed
    StationsStillOpen,        ///< a station has not closed
    BoxOpenedTwice,           ///< the box was opened before
    BoxMerged,                ///< the box was put together with another
    BoxTooSmall,              ///< too few papers to count alone: put the box together with another
    StaffMissing,             ///< the staff is not appointed yet
    MobileListMissing,        ///< the list of this mobile box is not posted
    ProxiesNotPublished,      ///< the list of proxies is not posted
    StationMissing,           ///< a place is missing
    NothingIssued,            ///< no such paper was issued here that could be spoilt
    MobileBoxNotAllowed,      ///< the ruleset knows no mobile boxes
    ProxiesNotAllowed,        ///< with this method everybody votes in person
    NumberTooLarge,           ///< a sum beyond what a record may hold
    // The count and the result.
    BoxNotOpened,            ///< the box was not opened
    BatchNamedTwice,         ///< a batch of that id was sealed before
    BatchExceedsBox,         ///< more papers in batches than in the box
    PapersUncounted,         ///< papers of an opened box are not counted yet
    WriteInUnknown,          ///< no paper carries this write-in
    WriteInDecidedTwice,     ///< this write-in was decided before
    WriteInUndecided,        ///< a write-in was not decided
    WriteInNotOnRoll,        ///< only a registered voter can be written in
    NameVariantVoid,         ///< a name written otherwise voids the part
    ResultDiffers,           ///< the announcement is not what follows from the record
    ResultAnnouncedTwice,    ///< the result was announced before
    NotElected,              ///< the person was not elected to that office
    CertificateIssuedTwice,  ///< the certificate was issued before
    TiedForHigherOffice,     ///< elected, and tied for a higher office: the tie vote comes first
    // After the count.
    ComplaintFiledTwice,       ///< a complaint with that number is recorded
    ComplaintUnknown,          ///< no complaint has that number
    ComplaintAnsweredTwice,    ///< it was answered before
    HandedOverTwice,           ///< the handover is recorded
    NobodyElected,             ///< there is no new committee to hand over to
    ItemTwice,                 ///< a word stands twice in a list
    HandoverIncomplete,        ///< something that must be handed over is not on the list
    ArchiveIncomplete,         ///< something that the archive must hold is not in the index
    NotOfBody,                 ///< no seat in the body of which something is declared
    DeclarationTwice,          ///< a declaration of that name is recorded
    CompositionDeclaredTwice,  ///< declared before, and not as a correction
    CorrectionUnknown,         ///< corrects a declaration that does not stand
    CompositionNotAsked,       ///< a category that nobody asks of members of that body
    CompositionEmpty,          ///< nothing is declared
    PartyPostWithoutParty,     ///< a post in the Party body of somebody who is not a member
    // The rounds after the first.
    NoRoundNeeded,     ///< nothing is left to be voted on
    RoundKindDiffers,  ///< another kind of round comes first
    RoundDayPassed,    ///< its day is over
    SurplusExhausted,  ///< too few people are left to stand
    RoundDiffers,      ///< other offices, seats or candidates than follow from the rounds before
    RoundListStale,    ///< somebody on the list of the round can no longer be elected
    NoSeatsOpen,       ///< no seat is open that could be left so now
    StopNotKnown,      ///< the ruleset leaves no seat open
    FurtherElectionFirst,      ///< a further election has to be held before
    TooFewElected,             ///< fewer members are elected than the ruleset asks for
    ChairNotElected,           ///< the ruleset asks for an elected chair
    RoundUnknown,              ///< no round has that number
    RoundVoidAlready,          ///< the vote of that round is void
    ChairSeatNotOpen,          ///< the seat of the chair was not left open
    NotALeader,                ///< somebody else leads
    ResolutionMissing,         ///< a meeting has to choose
    ResolutionNotNeeded,       ///< who leads follows from the ruleset
    RunnersUpNotKnown,         ///< the ruleset lets no meeting seat them
    NobodyToSeat,              ///< no runner-up has the votes, or a further election was held
    RunnersUpDiffer,           ///< others than follow from the first round
    RoundNotShort,             ///< enough people are left to stand in the next round
    MayNotStand,               ///< elected, withdrawn, unseated, or a candidate already
    NominationModeNotAllowed,  ///< candidates do not come about that way here
    SelfNominatedTooLate,      ///< too near to election day
    PrimaryNotKnown,           ///< the ruleset has no primary
    PrimaryNeeded,             ///< names of two sources: the voters decide in a primary
    WriteInNotReviewed,        ///< elected by write-ins, and not examined yet
    ReviewNotNeeded,           ///< examined before, or the ruleset asks for no such review
    NomineesListNotKnown,      ///< the ruleset has no list of nominees
    WomanLeftOut,              ///< an office without a woman, though one stands ready for it
    AgainstNotAllowed,         ///< a mark against, on a paper that has none
    AppealNotKnown,            ///< the ruleset knows no appeal against an answer
    ComplaintNotAnswered,      ///< there is no answer to appeal against
    AppealedTwice,
    AppealedTooLate,
    DayFarFromTermEnd,  ///< election day is too early or too late for the end of the term
    // Of election day, in the rulesets of the provinces.
    StaffTooLate,          ///< too near to election day to appoint staff
    ScribesTooLate,        ///< too near to election day to appoint scribes
    ScribeNotAppointed,    ///< only an appointed scribe writes for others
    ScribeHasTooMany,      ///< this scribe wrote for as many as the ruleset allows
    ScribeInvolved,        ///< a candidate or a member of the election committee
    ScribeIsVoter,         ///< nobody is the scribe of their own paper
    MobileListTooLate,     ///< too near to election day to post that list
    PollAnnouncedTwice,    ///< time, place and method were posted before
    PollAnnouncedTooLate,  ///< too near to election day to post them
    PollNotAnnounced,      ///< time, place and method are not posted
    ContentNotAsked,       ///< nobody asks what lay in that box
    ContentMissing,        ///< a mobile box is counted before it is mixed
    MobileBoxVoid,         ///< more papers in it than its list allows: void
    ForgedNotKnown,        ///< the ruleset takes no papers out
    ExcludedOutOfRange,    ///< no papers, or more than are in the box
    ExcludedTooLate,       ///< papers of that box are counted already
    // Of the election committee and the roll, in the rulesets of the provinces.
    KinOnElectionCommittee,          ///< two relatives sit on it who may not sit together
    NoRelativeSits,                  ///< no relative of the member sits on it
    AbsencesTooFew,                  ///< fewer absences than end a seat
    AbsencesNotTheCause,             ///< absences are stated, and another cause
    CommitteeSizeEven,               ///< the number of its members is even
    TooFewWomenOnElectionCommittee,  ///< fewer women than the ruleset asks for
    DeputiesDiffer,                  ///< more or fewer deputies than the ruleset has
    DeputyNotMember,                 ///< a deputy does not sit on it
    DeputyNotVacant,                 ///< no post of a deputy is vacant
    DayNotLater,                     ///< election day is not moved to a later day
    RollAppealNotKnown,              ///< the ruleset knows no appeal
    ObjectionNotDecided,             ///< the objection is not decided yet
    ObjectionAppealedTwice,          ///< the objection was appealed before
    AppealTooLate,                   ///< the days to appeal are over
    ObjectionNotAppealed,            ///< nobody appealed
    AppealDecidedTwice,              ///< the appeal was decided before
    AppealDaysRunning,               ///< the days to appeal are not over
    AppealsOpen,                     ///< an appeal is not decided, and its days are not over
    // Before the poll, and between relatives.
    RollCarriedTwice,        ///< the roll of the last election was carried over before
    RollNotEmpty,            ///< people are registered already
    RollOfOtherCommittee,    ///< the roll carried over is that of another committee
    RollOfLaterTerm,         ///< the roll carried over is of this term, or a later one
    ConfirmationNotKnown,    ///< the election committee confirms nobody under these rules
    NominationByProxy,       ///< nomination papers were handed in by proxies, and may not be
    NominatedForTwoOffices,  ///< one paper names a person for two offices
    MeetingTooLate,          ///< candidates no longer meet the voters on that day
    NobodyToMeet,            ///< none of the candidates met the voters
    NotStanding,             ///< the person stands for no office
    ExitAuditTwice,          ///< the exit audit was posted before
    ShiftConsentMissing,     ///< early or late without the consent of a meeting
    ShiftApprovalMissing,    ///< early or late without the approval of the government above
    ShiftApprovedBelow,      ///< approved by an office that the ruleset does not name
    ShiftApprovedLater,      ///< approved on a day that has not come
    TownshipConvenes,        ///< so early or late, the township calls the meeting
    MorePresentThanMembers,  ///< at a sitting of the election committee
    SittingWithoutQuorum,    ///< too few of the election committee came
    CardsMoreThanVoters,     ///< more voter cards than voters on the roll
    DeclarationNotKnown,     ///< no relative decides by declaration under these rules
    NoRelativeElected,       ///< the two would not both be elected
    ReviewNotKnown,          ///< the ruleset has no result of a review that is posted
    ReviewIncomplete,        ///< somebody who may stand was not examined
    ReviewDiffers,           ///< not the findings of the record
    ReviewUnchanged,         ///< that result is posted already
    ReviewNotPublished,      ///< nothing was posted of the person, or that they may not stand
    ReviewObjectedTwice,     ///< somebody objected to that finding before
    ReviewObjectedTooLate,   ///< the period for it is over
    ReviewNotObjected,       ///< nobody objected, or it is decided
    ReviewObjectionOpen,     ///< an objection is open, or somebody refused may still object
    CancellationNotKnown,    ///< the ruleset ends no candidacy before the vote
    StationUnderstaffed,     ///< too few people are at a station
    TooFewScrutineers,       ///< of a station or a mobile box
    BoothMissing,            ///< no place to mark papers unseen
    SeatsEven,               ///< the number of seats has to be odd
    SizeApprovalNotKnown,    ///< another number of seats is not to be approved
    SizeApprovedBelow,       ///< approved by an office that is not the district
    SizeGroundMissing,       ///< more seats than usual, and no ground for them
    SizeGroundNotKnown,      ///< a ground for seats which the ruleset does not ask for
    ComplaintTooLate,        ///< the period to object to the result is over
    // How meetings are called.
    MeetingCallerNotKnown,      ///< somebody who cannot have a meeting called
    MeetingNoticeTooShort,      ///< fewer days between the notice and the meeting than asked for
    SpecialNoticeNotKnown,      ///< the ruleset knows no special circumstances
    RepresentativesOutOfPlace,  ///< stated of another meeting, or more than it has members
    RepresentativesTooFew,      ///< fewer of its members are representatives than asked for
    // An election committee that fails, and what is made known of it.
    RenewalNotKnown,           ///< the ruleset has no committee chosen anew on this ground
    RenewalByOther,            ///< decided by another authority than the one that can
    RenewalTooSoon,            ///< before the time that the ruleset asks for has passed
    TownshipCallsChoice,       ///< the township calls the meeting that chooses it anew
    NothingToMakeKnown,        ///< nothing of the kind is there to be posted or filed
    DayFixedByOther,           ///< election day is for the election committee to fix
    MovedWithoutForceMajeure,  ///< election day is moved for force majeure only
    TakeoverNotKnown,          ///< nobody else brings the vote to its end
    SizeFixedByOther,          ///< the seats are fixed by the township
    // Who undoes a result, and until when an election committee acts.
    AuthorityNotCompetent,   ///< declared by somebody whom the ruleset does not name
    ElectionCommitteeEnded,  ///< its mandate is over
    MandateEndsByItself,     ///< with another event than the one stated
    MandateEndsLater,        ///< before the new committee exists, or has taken over
    // Who counts, who votes at a mobile box, mandates and papers, by the provinces' measures.
    StaffNotAdopted,          ///< those present have not adopted who counts, on that day
    StaffAdoptionNotKnown,    ///< nobody is adopted by those present
    MobileApprovalMissing,    ///< mobile boxes are not approved
    MobileApprovalNotKnown,   ///< no approval of a mobile box is asked for
    MobileApprovedByOther,    ///< by another authority than the one that can
    OfficialMissing,          ///< no official goes along with the mobile box
    MobileGroundsMissing,     ///< a list that does not say why people vote at the box
    MobileGroundNotKnown,     ///< no reason to vote at a mobile box
    MobileGroundsMiscounted,  ///< the grounds are not those of everybody on the list
    MobileVoterHasProxy,      ///< gave a mandate, or is on the list of a mobile box
    ShownWrong,               ///< a paper is not drawn against that
    MandateAskedTooLate,      ///< the last day to ask for a mandate is over
    MandateAskedLater,        ///< asked for on a day that has not come
    CardNotTakenBack,         ///< the principal still has the voter card
    MandateReasonNotKnown,    ///< no reason to give a mandate
    MandateNotPosted,         ///< a mandate that was not posted is void
    DestructionNotKnown,      ///< papers that were not issued are kept
    PapersDestroyedTwice,     ///< those of that place were destroyed before
    PapersDestroyedDiffer,    ///< not the papers that were left over at the close
    PapersNotDestroyed,       ///< papers that were not issued are still there
    // The lists of the elected, nominations by groups, speeches, and how a further election is
    // held.
    ElectedPostedTooLate,  ///< the list of the elected is late and nobody approved that
    GroupsIncomplete,      ///< the groups do not add up to the voters, or one stands twice
    SpeechAskedTwice,      ///< that candidate asked to speak before
    SpeechAskedTooLate,    ///< too near to election day
    RoundModeUnchanged,    ///< candidates of the further election come about that way already
    // Numbers on record, as many candidates as seats, equal relatives, marks nobody can make out.
    GroupEntitledDiffers,       ///< other than the households or electors of the group on record
    GroupVotesTooMany,          ///< more votes than those who took part have for the seats
    EqualNumberNotKnown,        ///< no agreement makes as many candidates as seats lawful
    EqualNumberOpposed,         ///< too few of the electors agree to it
    EqualNumberNotAgreed,       ///< it is not on record that they agree to it
    MoreNomineesThanSeats,      ///< as many candidates as seats, though more may stand
    RelativesUndecided,         ///< a meeting has to decide which of two equal relatives stays
    RelativesDecisionNotKnown,  ///< no meeting decides that: they are voted on again
    IllegibleUndecided,         ///< marks nobody can make out, of which nothing is decided yet
    IllegibleDecisionNotKnown,  ///< the ruleset itself says what such a mark makes void
    IllegibleUnknown,           ///< no sealed paper is marked so
    IllegibleDecidedTwice,      ///< what such papers mean was decided before
    IllegibleReadOtherwise,     ///< the decision changes a mark that can be made out
    // Who presides, keeps, writes and watches, and who issues a certificate.
    PresiderNotKnown,        ///< somebody presided whom the ruleset does not name
    OrderNotOver,            ///< the committee in office was given no day, or it has not passed
    MobileBoxKeeperMissing,  ///< nobody keeps the mobile box
    ScribePlaceMissing,      ///< no public place where somebody writes for voters
    CountScrutineersTooFew,  ///< too few scrutineers over the count
    BoxWatchersTooFew,       ///< too few people under whose eyes a box goes to the count
    CertificateByOther,      ///< issued by somebody whom the ruleset does not name
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::RefusalCode> = words<law::RefusalCode>({
    {law::RefusalCode::MarksUnreadable, "marks_unreadable"},
    {law::RefusalCode::PatternsUnsorted, "patterns_unsorted"},
    {law::RefusalCode::BatchTooLarge, "batch_too_large"},
    {law::RefusalCode::BatchMiscounted, "batch_miscounted"},
    {law::RefusalCode::SequenceBroken, "sequence_broken"},
    {law::RefusalCode::TimeBackwards, "time_backwards"},
    {law::RefusalCode::TimeNotWholeMinute, "time_not_whole_minute"},
    {law::RefusalCode::RoleNotCompetent, "role_not_competent"},
    {law::RefusalCode::OutOfPhase, "out_of_phase"},
    {law::RefusalCode::LogOpenedTwice, "log_opened_twice"},
    {law::RefusalCode::LogNotOpened, "log_not_opened"},
    {law::RefusalCode::NumberNegative, "number_negative"},
    {law::RefusalCode::OtherKindOnly, "other_kind_only"},
    {law::RefusalCode::RulesetNotInForce, "ruleset_not_in_force"},
    {law::RefusalCode::RulesetWrongKind, "ruleset_wrong_kind"},
    {law::RefusalCode::CommitteeCodeInvalid, "committee_code_invalid"},
    {law::RefusalCode::SeatsOutOfRange, "seats_out_of_range"},
    {law::RefusalCode::SurplusOutOfRange, "surplus_out_of_range"},
    {law::RefusalCode::OfficesOutOfOrder, "offices_out_of_order"},
    {law::RefusalCode::SchemeNotAllowed, "scheme_not_allowed"},
    {law::RefusalCode::FormNotAllowed, "form_not_allowed"},
    {law::RefusalCode::WomanOfficeMissing, "woman_office_missing"},
    {law::RefusalCode::MethodNotAdopted, "method_not_adopted"},
    {law::RefusalCode::DayNotFixed, "day_not_fixed"},
    {law::RefusalCode::DayTooSoon, "day_too_soon"},
    {law::RefusalCode::VotingMethodNotChosen, "voting_method_not_chosen"},
    {law::RefusalCode::VotingMethodNotAllowed, "voting_method_not_allowed"},
    {law::RefusalCode::OpinionMissing, "opinion_missing"},
    {law::RefusalCode::OpinionMissed, "opinion_missed"},
    {law::RefusalCode::BodyNotCompetent, "body_not_competent"},
    {law::RefusalCode::BasisWrong, "basis_wrong"},
    {law::RefusalCode::MorePresentThanEntitled, "more_present_than_entitled"},
    {law::RefusalCode::MoreVotesThanPresent, "more_votes_than_present"},
    {law::RefusalCode::QuorumMissed, "quorum_missed"},
    {law::RefusalCode::MajorityMissed, "majority_missed"},
    {law::RefusalCode::CommitteeSizeOutOfRange, "committee_size_out_of_range"},
    {law::RefusalCode::RankingUnsorted, "ranking_unsorted"},
    {law::RefusalCode::RankingTooShort, "ranking_too_short"},
    {law::RefusalCode::PersonTwice, "person_twice"},
    {law::RefusalCode::ChairNotMember, "chair_not_member"},
    {law::RefusalCode::ElectionCommitteeNotChosen, "election_committee_not_chosen"},
    {law::RefusalCode::DecisionMissed, "decision_missed"},
    {law::RefusalCode::MoreInFavourThanMembers, "more_in_favour_than_members"},
    {law::RefusalCode::NotAMember, "not_a_member"},
    {law::RefusalCode::NoVacancy, "no_vacancy"},
    {law::RefusalCode::NotNextInRanking, "not_next_in_ranking"},
    {law::RefusalCode::ChairNotVacant, "chair_not_vacant"},
    {law::RefusalCode::CauseNotInRuleset, "cause_not_in_ruleset"},
    {law::RefusalCode::ElectionCommitteeChosenTwice, "election_committee_chosen_twice"},
    {law::RefusalCode::SuccessionNotAllowed, "succession_not_allowed"},
    {law::RefusalCode::PersonUnknown, "person_unknown"},
    {law::RefusalCode::PersonNamedTwice, "person_named_twice"},
    {law::RefusalCode::RelativeOfSelf, "relative_of_self"},
    {law::RefusalCode::KinshipDeclaredTwice, "kinship_declared_twice"},
    {law::RefusalCode::VoterTwice, "voter_twice"},
    {law::RefusalCode::SamePersonTwice, "same_person_twice"},
    {law::RefusalCode::RecordMissing, "record_missing"},
    {law::RefusalCode::RecordIncomplete, "record_incomplete"},
    {law::RefusalCode::UnderAge, "under_age"},
    {law::RefusalCode::ClassNotInRuleset, "class_not_in_ruleset"},
    {law::RefusalCode::OwnWordMissing, "own_word_missing"},
    {law::RefusalCode::ApplicationMissing, "application_missing"},
    {law::RefusalCode::DeclarationMissing, "declaration_missing"},
    {law::RefusalCode::BasisNotInRuleset, "basis_not_in_ruleset"},
    {law::RefusalCode::ResidenceTooShort, "residence_too_short"},
    {law::RefusalCode::ConsentMissing, "consent_missing"},
    {law::RefusalCode::GroundNotInRuleset, "ground_not_in_ruleset"},
    {law::RefusalCode::GroundContradicted, "ground_contradicted"},
    {law::RefusalCode::RollEmpty, "roll_empty"},
    {law::RefusalCode::RollPostedTooLate, "roll_posted_too_late"},
    {law::RefusalCode::RollNumbersDiffer, "roll_numbers_differ"},
    {law::RefusalCode::ObjectionTooLate, "objection_too_late"},
    {law::RefusalCode::ObjectionNamedTwice, "objection_named_twice"},
    {law::RefusalCode::ObjectionUnknown, "objection_unknown"},
    {law::RefusalCode::ObjectionDecidedTwice, "objection_decided_twice"},
    {law::RefusalCode::ObjectionNotUpheld, "objection_not_upheld"},
    {law::RefusalCode::ObjectionsOpen, "objections_open"},
    {law::RefusalCode::ObjectionNotCorrected, "objection_not_corrected"},
    {law::RefusalCode::ObjectionDaysRunning, "objection_days_running"},
    {law::RefusalCode::VoterNotOnRoll, "voter_not_on_roll"},
    {law::RefusalCode::CorrectionIncomplete, "correction_incomplete"},
    {law::RefusalCode::ConfirmationMissing, "confirmation_missing"},
    {law::RefusalCode::CertificateMissing, "certificate_missing"},
    {law::RefusalCode::PermitMissing, "permit_missing"},
    {law::RefusalCode::FixedHomeMissing, "fixed_home_missing"},
    {law::RefusalCode::AbsenceTooLate, "absence_too_late"},
    {law::RefusalCode::AwaySinceMissing, "away_since_missing"},
    {law::RefusalCode::AwayTooShort, "away_too_short"},
    {law::RefusalCode::AwaySinceNotAsked, "away_since_not_asked"},
    {law::RefusalCode::NotOfThisMethod, "not_of_this_method"},
    {law::RefusalCode::NotEntitled, "not_entitled"},
    {law::RefusalCode::HouseholdEmpty, "household_empty"},
    {law::RefusalCode::HouseholdUnknown, "household_unknown"},
    {law::RefusalCode::HouseholdOfAnother, "household_of_another"},
    {law::RefusalCode::HouseholdNotListed, "household_not_listed"},
    {law::RefusalCode::NotOfHousehold, "not_of_household"},
    {law::RefusalCode::AgreementMissed, "agreement_missed"},
    {law::RefusalCode::NobodyRepresents, "nobody_represents"},
    {law::RefusalCode::GroupUnknown, "group_unknown"},
    {law::RefusalCode::GroupSizeOutOfRange, "group_size_out_of_range"},
    {law::RefusalCode::QuotaMissed, "quota_missed"},
    {law::RefusalCode::RepresentativeOfAnother, "representative_of_another"},
    {law::RefusalCode::NotARepresentative, "not_a_representative"},
    {law::RefusalCode::RepresentativesMissing, "representatives_missing"},
    {law::RefusalCode::OfficeUnknown, "office_unknown"},
    {law::RefusalCode::OfficeMissing, "office_missing"},
    {law::RefusalCode::NominationCountedTwice, "nomination_counted_twice"},
    {law::RefusalCode::SourceNotAllowed, "source_not_allowed"},
    {law::RefusalCode::AttendanceMissed, "attendance_missed"},
    {law::RefusalCode::MoreVotesThanVoters, "more_votes_than_voters"},
    {law::RefusalCode::TooManyNames, "too_many_names"},
    {law::RefusalCode::NamesDoNotTie, "names_do_not_tie"},
    {law::RefusalCode::NominationTieOpen, "nomination_tie_open"},
    {law::RefusalCode::NotNominated, "not_nominated"},
    {law::RefusalCode::GroundMissing, "ground_missing"},
    {law::RefusalCode::NotEligible, "not_eligible"},
    {law::RefusalCode::NotAccepted, "not_accepted"},
    {law::RefusalCode::AcceptedTwice, "accepted_twice"},
    {law::RefusalCode::WithdrawnTwice, "withdrawn_twice"},
    {law::RefusalCode::WithdrawnTooLate, "withdrawn_too_late"},
    {law::RefusalCode::CandidatesTooFew, "candidates_too_few"},
    {law::RefusalCode::CandidatesTooMany, "candidates_too_many"},
    {law::RefusalCode::CandidatesOutOfOrder, "candidates_out_of_order"},
    {law::RefusalCode::CandidateSkipped, "candidate_skipped"},
    {law::RefusalCode::CandidatesPublishedTooLate, "candidates_published_too_late"},
    {law::RefusalCode::CandidateInTwoOffices, "candidate_in_two_offices"},
    {law::RefusalCode::WomanOfficeNeedsWoman, "woman_office_needs_woman"},
    {law::RefusalCode::CandidateOnElectionCommittee, "candidate_on_election_committee"},
    {law::RefusalCode::RelativeOnElectionCommittee, "relative_on_election_committee"},
    {law::RefusalCode::CandidatesNotPublished, "candidates_not_published"},
    {law::RefusalCode::ListUnchanged, "list_unchanged"},
    {law::RefusalCode::NominatorsTooFew, "nominators_too_few"},
    {law::RefusalCode::NominatorTwice, "nominator_twice"},
    {law::RefusalCode::NominatorsNotElectors, "nominators_not_electors"},
    {law::RefusalCode::NomineesNotPublished, "nominees_not_published"},
    {law::RefusalCode::NomineesPublishedTwice, "nominees_published_twice"},
    {law::RefusalCode::NomineesPublishedTooLate, "nominees_published_too_late"},
    {law::RefusalCode::NomineesDiffer, "nominees_differ"},
    {law::RefusalCode::NominationPartMissing, "nomination_part_missing"},
    {law::RefusalCode::NominationPartUnfit, "nomination_part_unfit"},
    {law::RefusalCode::NominatorsNotOfGroup, "nominators_not_of_group"},
    {law::RefusalCode::NotThemselves, "not_themselves"},
    {law::RefusalCode::StationsFixedTwice, "stations_fixed_twice"},
    {law::RefusalCode::StationTwice, "station_twice"},
    {law::RefusalCode::StationUnknown, "station_unknown"},
    {law::RefusalCode::CentreMissing, "centre_missing"},
    {law::RefusalCode::StationNotInForm, "station_not_in_form"},
    {law::RefusalCode::StaffIsCandidate, "staff_is_candidate"},
    {law::RefusalCode::StaffIsRelative, "staff_is_relative"},
    {law::RefusalCode::MobileBoxUnderstaffed, "mobile_box_understaffed"},
    {law::RefusalCode::ProxyIsPrincipal, "proxy_is_principal"},
    {law::RefusalCode::ProxyIsCandidate, "proxy_is_candidate"},
    {law::RefusalCode::ProxyOutsideCircle, "proxy_outside_circle"},
    {law::RefusalCode::ProxyHasTooMany, "proxy_has_too_many"},
    {law::RefusalCode::PrincipalHasProxy, "principal_has_proxy"},
    {law::RefusalCode::SubDelegation, "sub_delegation"},
    {law::RefusalCode::ProxiesPublishedTwice, "proxies_published_twice"},
    {law::RefusalCode::ProxiesPublishedTooLate, "proxies_published_too_late"},
    {law::RefusalCode::ProxiesMiscounted, "proxies_miscounted"},
    {law::RefusalCode::NotAMobileBox, "not_a_mobile_box"},
    {law::RefusalCode::MobileVoterTwice, "mobile_voter_twice"},
    {law::RefusalCode::StyleUnknown, "style_unknown"},
    {law::RefusalCode::StyleTwice, "style_twice"},
    {law::RefusalCode::StyleMissing, "style_missing"},
    {law::RefusalCode::DeliveredMoreThanPrinted, "delivered_more_than_printed"},
    {law::RefusalCode::StockExhausted, "stock_exhausted"},
    {law::RefusalCode::StationNotOpen, "station_not_open"},
    {law::RefusalCode::StationOpenedTwice, "station_opened_twice"},
    {law::RefusalCode::NotElectionDay, "not_election_day"},
    {law::RefusalCode::PaperDrawnTwice, "paper_drawn_twice"},
    {law::RefusalCode::VoterHasProxy, "voter_has_proxy"},
    {law::RefusalCode::MandateUnknown, "mandate_unknown"},
    {law::RefusalCode::NotOnMobileList, "not_on_mobile_list"},
    {law::RefusalCode::StockUnbalanced, "stock_unbalanced"},
    {law::RefusalCode::ReasonNotNeeded, "reason_not_needed"},
    {law::RefusalCode::MoreReturnedThanIssued, "more_returned_than_issued"},
    {law::RefusalCode::FewerReturnedThanIssued, "fewer_returned_than_issued"},
    {law::RefusalCode::StationsStillOpen, "stations_still_open"},
    {law::RefusalCode::BoxOpenedTwice, "box_opened_twice"},
    {law::RefusalCode::BoxMerged, "box_merged"},
    {law::RefusalCode::BoxTooSmall, "box_too_small"},
    {law::RefusalCode::StaffMissing, "staff_missing"},
    {law::RefusalCode::MobileListMissing, "mobile_list_missing"},
    {law::RefusalCode::ProxiesNotPublished, "proxies_not_published"},
    {law::RefusalCode::StationMissing, "station_missing"},
    {law::RefusalCode::NothingIssued, "nothing_issued"},
    {law::RefusalCode::MobileBoxNotAllowed, "mobile_box_not_allowed"},
    {law::RefusalCode::ProxiesNotAllowed, "proxies_not_allowed"},
    {law::RefusalCode::NumberTooLarge, "number_too_large"},
    {law::RefusalCode::BoxNotOpened, "box_not_opened"},
    {law::RefusalCode::BatchNamedTwice, "batch_named_twice"},
    {law::RefusalCode::BatchExceedsBox, "batch_exceeds_box"},
    {law::RefusalCode::PapersUncounted, "papers_uncounted"},
    {law::RefusalCode::WriteInUnknown, "write_in_unknown"},
    {law::RefusalCode::WriteInDecidedTwice, "write_in_decided_twice"},
    {law::RefusalCode::WriteInUndecided, "write_in_undecided"},
    {law::RefusalCode::WriteInNotOnRoll, "write_in_not_on_roll"},
    {law::RefusalCode::NameVariantVoid, "name_variant_void"},
    {law::RefusalCode::ResultDiffers, "result_differs"},
    {law::RefusalCode::ResultAnnouncedTwice, "result_announced_twice"},
    {law::RefusalCode::NotElected, "not_elected"},
    {law::RefusalCode::CertificateIssuedTwice, "certificate_issued_twice"},
    {law::RefusalCode::TiedForHigherOffice, "tied_for_higher_office"},
    {law::RefusalCode::ComplaintFiledTwice, "complaint_filed_twice"},
    {law::RefusalCode::ComplaintUnknown, "complaint_unknown"},
    {law::RefusalCode::ComplaintAnsweredTwice, "complaint_answered_twice"},
    {law::RefusalCode::HandedOverTwice, "handed_over_twice"},
    {law::RefusalCode::NobodyElected, "nobody_elected"},
    {law::RefusalCode::ItemTwice, "item_twice"},
    {law::RefusalCode::HandoverIncomplete, "handover_incomplete"},
    {law::RefusalCode::ArchiveIncomplete, "archive_incomplete"},
    {law::RefusalCode::NotOfBody, "not_of_body"},
    {law::RefusalCode::DeclarationTwice, "declaration_twice"},
    {law::RefusalCode::CompositionDeclaredTwice, "composition_declared_twice"},
    {law::RefusalCode::CorrectionUnknown, "correction_unknown"},
    {law::RefusalCode::CompositionNotAsked, "composition_not_asked"},
    {law::RefusalCode::CompositionEmpty, "composition_empty"},
    {law::RefusalCode::PartyPostWithoutParty, "party_post_without_party"},
    {law::RefusalCode::NoRoundNeeded, "no_round_needed"},
    {law::RefusalCode::RoundKindDiffers, "round_kind_differs"},
    {law::RefusalCode::RoundDayPassed, "round_day_passed"},
    {law::RefusalCode::SurplusExhausted, "surplus_exhausted"},
    {law::RefusalCode::RoundDiffers, "round_differs"},
    {law::RefusalCode::RoundListStale, "round_list_stale"},
    {law::RefusalCode::NoSeatsOpen, "no_seats_open"},
    {law::RefusalCode::StopNotKnown, "stop_not_known"},
    {law::RefusalCode::FurtherElectionFirst, "further_election_first"},
    {law::RefusalCode::TooFewElected, "too_few_elected"},
    {law::RefusalCode::ChairNotElected, "chair_not_elected"},
    {law::RefusalCode::RoundUnknown, "round_unknown"},
    {law::RefusalCode::RoundVoidAlready, "round_void_already"},
    {law::RefusalCode::ChairSeatNotOpen, "chair_seat_not_open"},
    {law::RefusalCode::NotALeader, "not_a_leader"},
    {law::RefusalCode::ResolutionMissing, "resolution_missing"},
    {law::RefusalCode::ResolutionNotNeeded, "resolution_not_needed"},
    {law::RefusalCode::RunnersUpNotKnown, "runners_up_not_known"},
    {law::RefusalCode::NobodyToSeat, "nobody_to_seat"},
    {law::RefusalCode::RunnersUpDiffer, "runners_up_differ"},
    {law::RefusalCode::RoundNotShort, "round_not_short"},
    {law::RefusalCode::MayNotStand, "may_not_stand"},
    {law::RefusalCode::NominationModeNotAllowed, "nomination_mode_not_allowed"},
    {law::RefusalCode::SelfNominatedTooLate, "self_nominated_too_late"},
    {law::RefusalCode::PrimaryNotKnown, "primary_not_known"},
    {law::RefusalCode::PrimaryNeeded, "primary_needed"},
    {law::RefusalCode::WriteInNotReviewed, "write_in_not_reviewed"},
    {law::RefusalCode::ReviewNotNeeded, "review_not_needed"},
    {law::RefusalCode::NomineesListNotKnown, "nominees_list_not_known"},
    {law::RefusalCode::WomanLeftOut, "woman_left_out"},
    {law::RefusalCode::AgainstNotAllowed, "against_not_allowed"},
    {law::RefusalCode::AppealNotKnown, "appeal_not_known"},
    {law::RefusalCode::ComplaintNotAnswered, "complaint_not_answered"},
    {law::RefusalCode::AppealedTwice, "appealed_twice"},
    {law::RefusalCode::AppealedTooLate, "appealed_too_late"},
    {law::RefusalCode::DayFarFromTermEnd, "day_far_from_term_end"},
    {law::RefusalCode::StaffTooLate, "staff_too_late"},
    {law::RefusalCode::ScribesTooLate, "scribes_too_late"},
    {law::RefusalCode::ScribeNotAppointed, "scribe_not_appointed"},
    {law::RefusalCode::ScribeHasTooMany, "scribe_has_too_many"},
    {law::RefusalCode::ScribeInvolved, "scribe_involved"},
    {law::RefusalCode::ScribeIsVoter, "scribe_is_voter"},
    {law::RefusalCode::MobileListTooLate, "mobile_list_too_late"},
    {law::RefusalCode::PollAnnouncedTwice, "poll_announced_twice"},
    {law::RefusalCode::PollAnnouncedTooLate, "poll_announced_too_late"},
    {law::RefusalCode::PollNotAnnounced, "poll_not_announced"},
    {law::RefusalCode::ContentNotAsked, "content_not_asked"},
    {law::RefusalCode::ContentMissing, "content_missing"},
    {law::RefusalCode::MobileBoxVoid, "mobile_box_void"},
    {law::RefusalCode::ForgedNotKnown, "forged_not_known"},
    {law::RefusalCode::ExcludedOutOfRange, "excluded_out_of_range"},
    {law::RefusalCode::ExcludedTooLate, "excluded_too_late"},
    {law::RefusalCode::KinOnElectionCommittee, "kin_on_election_committee"},
    {law::RefusalCode::NoRelativeSits, "no_relative_sits"},
    {law::RefusalCode::AbsencesTooFew, "absences_too_few"},
    {law::RefusalCode::AbsencesNotTheCause, "absences_not_the_cause"},
    {law::RefusalCode::CommitteeSizeEven, "committee_size_even"},
    {law::RefusalCode::TooFewWomenOnElectionCommittee, "too_few_women_on_election_committee"},
    {law::RefusalCode::DeputiesDiffer, "deputies_differ"},
    {law::RefusalCode::DeputyNotMember, "deputy_not_member"},
    {law::RefusalCode::DeputyNotVacant, "deputy_not_vacant"},
    {law::RefusalCode::DayNotLater, "day_not_later"},
    {law::RefusalCode::RollAppealNotKnown, "roll_appeal_not_known"},
    {law::RefusalCode::ObjectionNotDecided, "objection_not_decided"},
    {law::RefusalCode::ObjectionAppealedTwice, "objection_appealed_twice"},
    {law::RefusalCode::AppealTooLate, "appeal_too_late"},
    {law::RefusalCode::ObjectionNotAppealed, "objection_not_appealed"},
    {law::RefusalCode::AppealDecidedTwice, "appeal_decided_twice"},
    {law::RefusalCode::AppealDaysRunning, "appeal_days_running"},
    {law::RefusalCode::AppealsOpen, "appeals_open"},
    {law::RefusalCode::RollCarriedTwice, "roll_carried_twice"},
    {law::RefusalCode::RollNotEmpty, "roll_not_empty"},
    {law::RefusalCode::RollOfOtherCommittee, "roll_of_other_committee"},
    {law::RefusalCode::RollOfLaterTerm, "roll_of_later_term"},
    {law::RefusalCode::ConfirmationNotKnown, "confirmation_not_known"},
    {law::RefusalCode::NominationByProxy, "nomination_by_proxy"},
    {law::RefusalCode::NominatedForTwoOffices, "nominated_for_two_offices"},
    {law::RefusalCode::MeetingTooLate, "meeting_too_late"},
    {law::RefusalCode::NobodyToMeet, "nobody_to_meet"},
    {law::RefusalCode::NotStanding, "not_standing"},
    {law::RefusalCode::ExitAuditTwice, "exit_audit_twice"},
    {law::RefusalCode::ShiftConsentMissing, "shift_consent_missing"},
    {law::RefusalCode::ShiftApprovalMissing, "shift_approval_missing"},
    {law::RefusalCode::ShiftApprovedBelow, "shift_approved_below"},
    {law::RefusalCode::ShiftApprovedLater, "shift_approved_later"},
    {law::RefusalCode::TownshipConvenes, "township_convenes"},
    {law::RefusalCode::MorePresentThanMembers, "more_present_than_members"},
    {law::RefusalCode::SittingWithoutQuorum, "sitting_without_quorum"},
    {law::RefusalCode::CardsMoreThanVoters, "cards_more_than_voters"},
    {law::RefusalCode::DeclarationNotKnown, "declaration_not_known"},
    {law::RefusalCode::NoRelativeElected, "no_relative_elected"},
    {law::RefusalCode::ReviewNotKnown, "review_not_known"},
    {law::RefusalCode::ReviewIncomplete, "review_incomplete"},
    {law::RefusalCode::ReviewDiffers, "review_differs"},
    {law::RefusalCode::ReviewUnchanged, "review_unchanged"},
    {law::RefusalCode::ReviewNotPublished, "review_not_published"},
    {law::RefusalCode::ReviewObjectedTwice, "review_objected_twice"},
    {law::RefusalCode::ReviewObjectedTooLate, "review_objected_too_late"},
    {law::RefusalCode::ReviewNotObjected, "review_not_objected"},
    {law::RefusalCode::ReviewObjectionOpen, "review_objection_open"},
    {law::RefusalCode::CancellationNotKnown, "cancellation_not_known"},
    {law::RefusalCode::StationUnderstaffed, "station_understaffed"},
    {law::RefusalCode::TooFewScrutineers, "too_few_scrutineers"},
    {law::RefusalCode::BoothMissing, "booth_missing"},
    {law::RefusalCode::SeatsEven, "seats_even"},
    {law::RefusalCode::SizeApprovalNotKnown, "size_approval_not_known"},
    {law::RefusalCode::SizeApprovedBelow, "size_approved_below"},
    {law::RefusalCode::SizeGroundMissing, "size_ground_missing"},
    {law::RefusalCode::SizeGroundNotKnown, "size_ground_not_known"},
    {law::RefusalCode::ComplaintTooLate, "complaint_too_late"},
    {law::RefusalCode::MeetingCallerNotKnown, "meeting_caller_not_known"},
    {law::RefusalCode::MeetingNoticeTooShort, "meeting_notice_too_short"},
    {law::RefusalCode::SpecialNoticeNotKnown, "special_notice_not_known"},
    {law::RefusalCode::RepresentativesOutOfPlace, "representatives_out_of_place"},
    {law::RefusalCode::RepresentativesTooFew, "representatives_too_few"},
    {law::RefusalCode::RenewalNotKnown, "renewal_not_known"},
    {law::RefusalCode::RenewalByOther, "renewal_by_other"},
    {law::RefusalCode::RenewalTooSoon, "renewal_too_soon"},
    {law::RefusalCode::TownshipCallsChoice, "township_calls_choice"},
    {law::RefusalCode::NothingToMakeKnown, "nothing_to_make_known"},
    {law::RefusalCode::DayFixedByOther, "day_fixed_by_other"},
    {law::RefusalCode::MovedWithoutForceMajeure, "moved_without_force_majeure"},
    {law::RefusalCode::TakeoverNotKnown, "takeover_not_known"},
    {law::RefusalCode::SizeFixedByOther, "size_fixed_by_other"},
    {law::RefusalCode::AuthorityNotCompetent, "authority_not_competent"},
    {law::RefusalCode::ElectionCommitteeEnded, "election_committee_ended"},
    {law::RefusalCode::MandateEndsByItself, "mandate_ends_by_itself"},
    {law::RefusalCode::MandateEndsLater, "mandate_ends_later"},
    {law::RefusalCode::StaffNotAdopted, "staff_not_adopted"},
    {law::RefusalCode::StaffAdoptionNotKnown, "staff_adoption_not_known"},
    {law::RefusalCode::MobileApprovalMissing, "mobile_approval_missing"},
    {law::RefusalCode::MobileApprovalNotKnown, "mobile_approval_not_known"},
    {law::RefusalCode::MobileApprovedByOther, "mobile_approved_by_other"},
    {law::RefusalCode::OfficialMissing, "official_missing"},
    {law::RefusalCode::MobileGroundsMissing, "mobile_grounds_missing"},
    {law::RefusalCode::MobileGroundNotKnown, "mobile_ground_not_known"},
    {law::RefusalCode::MobileGroundsMiscounted, "mobile_grounds_miscounted"},
    {law::RefusalCode::MobileVoterHasProxy, "mobile_voter_has_proxy"},
    {law::RefusalCode::ShownWrong, "shown_wrong"},
    {law::RefusalCode::MandateAskedTooLate, "mandate_asked_too_late"},
    {law::RefusalCode::MandateAskedLater, "mandate_asked_later"},
    {law::RefusalCode::CardNotTakenBack, "card_not_taken_back"},
    {law::RefusalCode::MandateReasonNotKnown, "mandate_reason_not_known"},
    {law::RefusalCode::MandateNotPosted, "mandate_not_posted"},
    {law::RefusalCode::DestructionNotKnown, "destruction_not_known"},
    {law::RefusalCode::PapersDestroyedTwice, "papers_destroyed_twice"},
    {law::RefusalCode::PapersDestroyedDiffer, "papers_destroyed_differ"},
    {law::RefusalCode::PapersNotDestroyed, "papers_not_destroyed"},
    {law::RefusalCode::ElectedPostedTooLate, "elected_posted_too_late"},
    {law::RefusalCode::GroupsIncomplete, "groups_incomplete"},
    {law::RefusalCode::SpeechAskedTwice, "speech_asked_twice"},
    {law::RefusalCode::SpeechAskedTooLate, "speech_asked_too_late"},
    {law::RefusalCode::RoundModeUnchanged, "round_mode_unchanged"},
    {law::RefusalCode::GroupEntitledDiffers, "group_entitled_differs"},
    {law::RefusalCode::GroupVotesTooMany, "group_votes_too_many"},
    {law::RefusalCode::EqualNumberNotKnown, "equal_number_not_known"},
    {law::RefusalCode::EqualNumberOpposed, "equal_number_opposed"},
    {law::RefusalCode::EqualNumberNotAgreed, "equal_number_not_agreed"},
    {law::RefusalCode::MoreNomineesThanSeats, "more_nominees_than_seats"},
    {law::RefusalCode::RelativesUndecided, "relatives_undecided"},
    {law::RefusalCode::RelativesDecisionNotKnown, "relatives_decision_not_known"},
    {law::RefusalCode::IllegibleUndecided, "illegible_undecided"},
    {law::RefusalCode::IllegibleDecisionNotKnown, "illegible_decision_not_known"},
    {law::RefusalCode::IllegibleUnknown, "illegible_unknown"},
    {law::RefusalCode::IllegibleDecidedTwice, "illegible_decided_twice"},
    {law::RefusalCode::IllegibleReadOtherwise, "illegible_read_otherwise"},
    {law::RefusalCode::PresiderNotKnown, "presider_not_known"},
    {law::RefusalCode::OrderNotOver, "order_not_over"},
    {law::RefusalCode::MobileBoxKeeperMissing, "mobile_box_keeper_missing"},
    {law::RefusalCode::ScribePlaceMissing, "scribe_place_missing"},
    {law::RefusalCode::CountScrutineersTooFew, "count_scrutineers_too_few"},
    {law::RefusalCode::BoxWatchersTooFew, "box_watchers_too_few"},
    {law::RefusalCode::CertificateByOther, "certificate_by_other"},
});

}  // namespace douxuan::base
