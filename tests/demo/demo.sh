#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# One village election from the roll to the replay, by the program's own verbs, told as it goes.
# Every step must end as it is told, or the story stops with an error.
# Usage: demo.sh PROGRAM SIMULATE FOLDER [--lang zh|en] [--seed N]
set -eu

program=$1
simulate=$2
folder=$3
shown=${program#"$PWD"/}
shift 3
language=${DOUXUAN_LANG:-}
seed=2026
while [ $# -gt 0 ]; do
    case "$1" in
        --lang) language=$2 && shift 2 ;;
        --seed) seed=$2 && shift 2 ;;
        *) echo "demo: $1 ?   [--lang zh|en] [--seed N]" >&2 && exit 2 ;;
    esac
done
case "$language" in
    '' | zh | en) ;;
    *) echo "demo: --lang zh|en" >&2 && exit 2 ;;
esac
# Told in both languages if none is asked for; the program then speaks that of the locale.
[ -z "$language" ] || export DOUXUAN_LANG="$language"

bold='' dim='' plain=''
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
    bold=$(printf '\033[1m') dim=$(printf '\033[2m') plain=$(printf '\033[0m')
fi

say() {
    [ "$language" = en ] || printf '%s\n' "$1"
    [ "$language" = zh ] || printf '%s\n' "$2" | fold -s -w 78
}

chapter=0
phase() {
    chapter=$((chapter + 1))
    case "$language" in
        zh) title=$1 ;;
        en) title=$2 ;;
        *) title="$1  $2" ;;
    esac
    printf '\n%s━━ %s  %s%s\n' "$bold" "$chapter" "$title" "$plain"
}

put() {
    [ -n "$1" ] || return 0
    if [ $((${#line} + ${#1})) -gt 76 ]; then
        printf '%s%s \\%s\n' "$dim" "$line" "$plain"
        line='   '
    fi
    line="$line $1"
}

# The command as one would type it: quoted where the shell needs it, on lines of 78 columns.
typed() {
    line='$ douxuan'
    held=''
    for word in "$@"; do
        case "$word" in
            *[!A-Za-z0-9_./:=,@+-]*) word="'$word'" ;;
        esac
        # An option and its value stay together.
        case "$held|$word" in
            --*' '* | [!-]* | *'|--'*) put "$held" ;;
            *) word="$held $word" ;;
        esac
        held=$word
    done
    put "$held"
    printf '%s%s%s\n' "$dim" "$line" "$plain"
}

# The answer; a long list is shown by its beginning.
answer() {
    lines=$(wc -l <"$work/said")
    if [ "$lines" -le 40 ]; then
        sed 's/^/  /' "$work/said"
    else
        sed 's/^/  /;8q' "$work/said"
        printf '    … %s\n' "$(say "共 $lines 行" "$lines lines")"
    fi
}

# ends CODE WORDS…: runs the program in the folder; anything but that exit code stops the story.
ends() {
    expected=$1
    shift
    typed "$@"
    code=0
    "$program" "$@" >"$work/said" 2>&1 || code=$?
    answer
    if [ "$code" != "$expected" ]; then
        printf 'demo: exit code %s where %s was expected\n' "$code" "$expected" >&2
        exit 1
    fi
}
done_() { ends 0 "$@"; }
refused() { ends 1 "$@"; }
# The same without its words on the terminal, for steps that repeat.
quietly() {
    "$program" "$@" >"$work/said" 2>&1 || {
        code=$?
        typed "$@"
        cat "$work/said" >&2
        printf 'demo: exit code %s\n' "$code" >&2
        exit 1
    }
}

mkdir -p "$folder"
cd "$folder"
work=$PWD
for old in village.election village.election-wal village.election-shm village.election.lock \
    policy checkpoint request cosigned observer bundle bundle-accredited bundle-forged papers said; do
    rm -rf "./$old"
done
"$simulate" story papers "$seed"
# shellcheck source=/dev/null
. ./papers/village.sh
export DOUXUAN_ELECTION=village.election

say "豆选演示：${village_town}${village_name}换届选举（村和代码是真的，人和事都是编的）" \
    "Douxuan shows the election of a village committee: the village and its code are real, people and events are made up."

phase "准备" "Preparation"
say "村民代表会议定下职数和办法：主任、副主任各 1 名，委员 3 名，各差额 1 名。" \
    "The representatives' meeting adopts seats and method: one chair, one deputy, three members, each with one candidate more."
done_ new village.election --ruleset cn-village-2026 --code "$village_code" --name "$village_name" \
    --term 13 --no-passphrase --at 2026-11-03T09:00
done_ method adopt chair=1+1 deputy=1+1 member=3+1 --ballot-scheme joint \
    --voting-form meeting_with_stations --basis representatives --body representatives_meeting \
    --entitled 45 --representatives 40 --present 39 --in-favour 36 --at 2026-11-03T15:00
say "推选选举委员会：得票前 7 名为成员，后 3 名依次递补。" \
    "The election committee is chosen: the first seven are members, the others succeed in order."
quietly record papers/committee.jsonl
done_ committee choose "$committee1=38" "$committee2=37" "$committee3=35" "$committee4=33" \
    "$committee5=31" "$committee6=28" "$committee7=25" "$committee8=21" "$committee9=16" \
    "$committee10=9" --chair "$committee1" --size 7 --basis representatives \
    --body representatives_meeting --entitled 45 --representatives 40 --present 39 \
    --in-favour 38 --at 2026-11-05T09:30
say "选举日定得太近，来不及公布名单，不予办理；再定 12 月 20 日。" \
    "A day too near leaves no time to post the roll and is refused; 20 December is lawful."
refused calendar fix 2026-11-20 --in-favour 7 --at 2026-11-06T09:00
done_ calendar fix 2026-12-20 --in-favour 7 --at 2026-11-06T09:00
done_ committee audit --authority township --at 2026-11-06T09:30
done_ calendar

phase "选民登记" "Registration"
say "名单来自电子表格。外来人员先等村民代表会议同意。" \
    "The list is a spreadsheet. People from elsewhere wait for the consent of the representatives' meeting."
done_ roll import papers/roll.csv --at 2026-11-10T09:00
done_ roll import papers/roll.csv --basis representatives --body representatives_meeting \
    --entitled 45 --representatives 40 --present 40 --in-favour 37 --at 2026-11-12T15:00
done_ roll publish --at 2026-11-20T09:00
done_ roll show
say "有人说漏登了${forgotten_name}，属实，补登；有人说${chair1_name}不该登记，不成立。" \
    "Somebody says that ${forgotten_name} was left out: upheld. Another says that ${chair1_name} should not be on it: dismissed."
done_ roll object o1 --claim left_out --at 2026-11-21T10:00
done_ roll object o2 --claim wrongly_listed --at 2026-11-22T10:00
done_ roll decide o1 --ruling upheld --in-favour 7 --at 2026-11-23T10:00
done_ roll correct --change added --objection o1 --no "$forgotten_no" --name "$forgotten_name" \
    --sex female --birth "$forgotten_birth" --group "$forgotten_group" --category resident \
    --identity-number "$forgotten_identity" --in-favour 7 --at 2026-11-23T10:10
done_ roll decide o2 --ruling dismissed --in-favour 6 --at 2026-11-23T10:30
say "${died_name}去世，从名单上除名。" "${died_name} has died and is struck off."
done_ roll correct --change struck_off --voter "#$died_no" --ground deceased --in-favour 7 \
    --at 2026-11-24T09:00
done_ roll finalise --at 2026-11-27T09:00

phase "提名" "Nomination"
quietly record papers/people.jsonl
done_ nominate count "chair:$chair1=402,$chair2=268,$chair3=117" \
    "deputy:$deputy1=371,$deputy2=299" \
    "member:$member1=458,$member2=431,$member3=405,$member4=388,$member5=352,$member6=93" \
    --took-part 981 --at 2026-12-03T09:00
say "${chair2_name}被提名；他的妻子${committee3_name}是选举委员会成员（2026 年起近亲属也要回避），她退出以前，委员会作不了决定。" \
    "${chair2_name} is nominated, and his wife ${committee3_name} sits on the election committee. Since 2026 near relatives withdraw too: until she does, it can decide nothing."
refused nominate review "$chair1" eligible --in-favour 6 --at 2026-12-04T09:00
done_ committee leave "$committee3" --cause relative_nominated --at 2026-12-04T09:10
done_ committee replace --at 2026-12-04T09:20
say "${chair3_name}受过刑事处罚，不能参选；${member2_name}本人退出，由后一名补上。" \
    "${chair3_name} was criminally punished and cannot stand; ${member2_name} withdraws and the next in the ranking moves up."
done_ nominate review "$chair3" disqualified --ground criminally_punished --in-favour 7 \
    --at 2026-12-05T09:00
quietly record papers/reviews.jsonl
done_ nominate withdraw "$member2" --at 2026-12-06T09:00
done_ nominate publish --at 2026-12-10T09:00
done_ nominate show

phase "投票准备" "Before the poll"
say "候选人与村民见面，介绍打算，回答提问。" "The candidates meet the villagers and answer their questions."
done_ nominate meet "$chair1" "$chair2" --at 2026-12-10T19:00
done_ poll stations centre=centre east=station mobile=mobile_box --in-favour 7 --at 2026-12-11T09:00
quietly poll staff "$staff1=scrutineer@centre" "$staff2=issuer@centre" "$staff3=teller@centre" \
    "$staff4=caller@centre" "$staff5=scribe@centre" "$staff6=scrutineer@east" \
    "$staff7=issuer@east" "$staff8=teller@east" "$staff9=caller@east" "$staff10=scribe@east" \
    "$staff11=mobile_box_keeper@mobile" "$staff12=mobile_box_keeper@mobile" \
    "$staff13=mobile_box_keeper@mobile" --in-favour 7 --at 2026-12-12T09:00
quietly record papers/proxies.jsonl
say "${full_proxy_name}已受 3 人委托，第 4 人不行；候选人不能受委托。" \
    "${full_proxy_name} votes for three people: a fourth is refused. So is a candidate as proxy."
refused poll proxy "#$fourth_no" "#$full_proxy_no" --relation other_villager --at 2026-12-15T10:00
refused poll proxy "#$fourth_no" "#$chair1_no" --relation other_villager --at 2026-12-15T10:05
quietly record papers/mobile.jsonl
done_ poll proxies --at 2026-12-18T09:00
quietly record papers/stock.jsonl
done_ status

phase "投票日" "Election day"
say "三处同时投票，逐张发票；领过票的人不能再领。" \
    "Three places hand out papers, one by one. Nobody draws twice."
done_ record papers/poll.jsonl
refused poll issue "#$staff1_no" --station centre --at 2026-12-20T17:59
say "结束时清点：数目对不上，不能结束。" "Papers are counted at the close. What does not balance is not accepted."
refused poll close centre "joint=$((centre_left - 1))+$centre_spoilt" --at 2026-12-20T18:00
done_ poll close centre "joint=$centre_left+$centre_spoilt" --at 2026-12-20T18:00
quietly poll close east "joint=$east_left+$east_spoilt" --at 2026-12-20T18:00
quietly poll close mobile "joint=$mobile_left+$mobile_spoilt" --at 2026-12-20T18:00
done_ poll stock

phase "计票" "The count"
say "流动票箱只有 ${mobile_issued} 张，单独开箱会泄露谁投了什么，先并入中心票箱。" \
    "The mobile box holds ${mobile_issued} papers: opened alone it would show who voted how. It is put into the centre's, unread."
refused count open mobile "joint=$mobile_issued" --at 2026-12-20T18:20
done_ count merge centre mobile --at 2026-12-20T18:25
done_ count open centre "joint=$centre_found" --at 2026-12-20T18:30
say "东站少收 1 张，要说明原因。" "One paper is missing in the east: why must be said."
refused count open east "joint=$east_found" --at 2026-12-20T18:40
done_ count open east "joint=$east_found" --reason taken_away_by_voter --at 2026-12-20T18:40
say "一批最多 100 张。" "A batch has at most 100 papers."
refused count batch -- b1 centre '+./+./++..=101'
done_ count import papers/votes.csv --at 2026-12-20T20:00
say "票上另写的名字，由选举委员会认定。" "Whom the written names mean is decided by the election committee."
adjudicate() {
    if [ -n "$3" ]; then
        done_ count adjudicate "$1" "$2" --person "$3" --in-favour 7 --at 2026-12-20T20:10
    else
        done_ count adjudicate "$1" "$2" --in-favour 7 --at 2026-12-20T20:10
    fi
}
adjudicate w1 "$spelling1" "$spelling1_person"
adjudicate w2 "$spelling2" "$spelling2_person"
adjudicate w3 "$spelling3" "$spelling3_person"

phase "结果" "The result"
done_ result
say "逐步说明理由，可以当众宣读：${member4_name}得票正好是收回选票的一半，不是过半数。" \
    "Why, step by step, to be read out: ${member4_name} has exactly half of the papers returned, which is no majority."
done_ result --explain
done_ result announce --at 2026-12-20T21:00
done_ certify "$chair1" --at 2026-12-21T09:00
quietly record papers/certificates.jsonl

phase "证据" "The evidence"
say "记录签名，见证人在自己的电脑上核对以后加签，导出给观察员。" \
    "The record is signed, a witness checks and cosigns on a machine of their own, and observers get a bundle."
done_ checkpoint
mkdir -p observer
done_ keys make observer/key --name observer.example/witness --no-passphrase
witness=$("$program" --json keys read observer/key | sed 's/.*"key":"\([^"]*\)".*/\1/')
"$program" keys policy --witness "witness=$witness" >policy
done_ cosign request request
done_ cosign sign request --policy policy --key observer/key --to cosigned \
    --at 2026-12-21T10:00
done_ cosign add cosigned --policy policy
done_ export bundle
done_ export bundle-accredited --release accredited

phase "观察员核验" "An observer checks"
unset DOUXUAN_ELECTION
say "是不是签过名的那些记录？按规则逐条重判，结果成立吗？" \
    "Are these the records that were signed? And does the result follow, judged again record by record?"
done_ verify bundle --policy policy
done_ replay bundle
say "获准的观察员还有登记情况，逐人重判选民资格。" \
    "An accredited observer has people's records too, and judges everybody's right to vote again."
done_ verify bundle-accredited --policy policy
done_ replay bundle-accredited

phase "有人改了一票" "Somebody changes one vote"
say "在副本里给${member4_name}多加一票：他就过半数了。核验和重演都不认。" \
    "In a copy, ${member4_name} gets one vote more: now that is a majority. Both checks reject it."
cp -R bundle bundle-forged
"$simulate" forge bundle-forged/events.jsonl
ends 4 verify bundle-forged --policy policy
ends 4 replay bundle-forged
rm -f said request cosigned

phase "留下的文件" "What is left"
say "$folder/village.election   整个选举，一个文件
$folder/bundle/            给公众的证据包（bundle-accredited/ 给获准的观察员，bundle-forged/ 是改过的）
$folder/policy             观察员的信任文件" \
    "$folder/village.election   the election in one file
$folder/bundle/            what the public checks (bundle-accredited/ for accredited observers, bundle-forged/ was changed)
$folder/policy             whom the observer trusts"
say "接着试试：" "Try next:"
cat <<END
  $shown -e $folder/village.election status
  $shown -e $folder/village.election result --explain
  $shown verify $folder/bundle --policy $folder/policy
  $shown replay $folder/bundle
  $shown --help
END
