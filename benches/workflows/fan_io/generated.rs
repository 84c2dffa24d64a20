//! Made by pointyc 0.1.0 from fan_io.pty (27016560).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps, io};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Ask,
    Ask2,
    Ask3,
    Ask4,
    Ask5,
    Ask6,
    Ask7,
    Ask8,
    Ask9,
    Ask10,
    Ask11,
    Ask12,
    Ask13,
    Ask14,
    Ask15,
    Ask16,
    Ask17,
    Ask18,
    Ask19,
    Ask20,
    Ask21,
    Ask22,
    Ask23,
    Ask24,
    Ask25,
    Ask26,
    Ask27,
    Ask28,
    Ask29,
    Ask30,
    Ask31,
    Ask32,
    Ask33,
    Ask34,
    Ask35,
    Ask36,
    Ask37,
    Ask38,
    Ask39,
    Ask40,
    Ask41,
    Ask42,
    Ask43,
    Ask44,
    Ask45,
    Ask46,
    Ask47,
    Ask48,
    Ask49,
    Ask50,
    Ask51,
    Ask52,
    Ask53,
    Ask54,
    Ask55,
    Ask56,
    Ask57,
    Ask58,
    Ask59,
    Ask60,
    Ask61,
    Ask62,
    Ask63,
    Ask64,
    Ask65,
    Ask66,
    Ask67,
    Ask68,
    Ask69,
    Ask70,
    Ask71,
    Ask72,
    Ask73,
    Ask74,
    Ask75,
    Ask76,
    Ask77,
    Ask78,
    Ask79,
    Ask80,
    Ask81,
    Ask82,
    Ask83,
    Ask84,
    Ask85,
    Ask86,
    Ask87,
    Ask88,
    Ask89,
    Ask90,
    Ask91,
    Ask92,
    Ask93,
    Ask94,
    Ask95,
    Ask96,
    Ask97,
    Ask98,
    Ask99,
    Ask100,
    Sum,
}

const STEPS_1: &[StepInfo] = &[
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:5:5",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:6:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:7:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:8:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:9:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:10:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:11:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:12:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:13:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:14:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:15:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:16:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:17:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:18:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:19:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:20:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:21:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:22:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:23:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:24:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:25:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:26:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:27:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:28:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:29:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:30:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:31:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:32:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:33:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:34:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:35:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:36:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:37:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:38:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:39:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:40:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:41:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:42:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:43:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:44:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:45:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:46:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:47:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:48:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:49:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:50:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:51:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:52:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:53:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:54:12",
    },
];

const STEPS_2: &[StepInfo] = &[
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:55:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:56:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:57:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:58:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:59:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:60:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:61:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:62:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:63:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:64:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:65:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:66:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:67:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:68:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:69:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:70:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:71:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:72:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:73:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:74:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:75:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:76:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:77:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:78:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:79:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:80:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:81:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:82:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:83:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:84:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:85:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:86:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:87:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:88:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:89:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:90:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:91:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:92:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:93:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:94:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:95:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:96:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:97:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:98:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:99:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:100:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:101:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:102:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:103:12",
    },
    StepInfo {
        event: "Ask",
        place: "fan_io.pty:104:12",
    },
];

const STEPS_3: &[StepInfo] = &[
    StepInfo {
        event: "Sum",
        place: "fan_io.pty:106:9",
    },
];

impl Steps for Step {
    const INFO: &'static [StepInfo] = &pointy::steps::<
        101,
    >(&[STEPS_1, STEPS_2, STEPS_3]);
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `fan_io`.
pub struct Inputs {
    /// The input `seed`.
    pub seed: u64,
}

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [Field] = &[
        Field {
            name: "seed",
            kind: Kind::Int {
                min: 0,
                max: 18446744073709551615,
            },
            doc: "",
            optional: false,
            default: None,
            constraints: &[],
        },
    ];
    fn read(reader: &mut Reader) -> Option<Self> {
        let seed = reader.take("seed");
        Some(Self { seed: seed? })
    }
}

/// What `fan_io` gives.
pub type Output = u64;

/// `{ Ask[number=1] || Ask[number=2] || Ask[number=3] || Ask[number=4] || Ask[number=5] || Ask[number=6] || Ask[number=7] || Ask[number=8] || Ask[number=9] || Ask[number=10] || Ask[number=11] || Ask[number=12] || Ask[number=13] || Ask[number=14] || Ask[number=15] || Ask[number=16] || Ask[number=17] || Ask[number=18] || Ask[number=19] || Ask[number=20] || Ask[number=21] || Ask[number=22] || Ask[number= …`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub async fn fan_io(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    let (
        (
            (
                (
                    ((ask, (ask_2, ask_3)), (ask_4, (ask_5, ask_6))),
                    ((ask_7, (ask_8, ask_9)), (ask_10, (ask_11, ask_12))),
                ),
                (
                    ((ask_13, (ask_14, ask_15)), (ask_16, (ask_17, ask_18))),
                    ((ask_19, (ask_20, ask_21)), ((ask_22, ask_23), (ask_24, ask_25))),
                ),
            ),
            (
                (
                    ((ask_26, (ask_27, ask_28)), (ask_29, (ask_30, ask_31))),
                    ((ask_32, (ask_33, ask_34)), (ask_35, (ask_36, ask_37))),
                ),
                (
                    ((ask_38, (ask_39, ask_40)), (ask_41, (ask_42, ask_43))),
                    ((ask_44, (ask_45, ask_46)), ((ask_47, ask_48), (ask_49, ask_50))),
                ),
            ),
        ),
        (
            (
                (
                    ((ask_51, (ask_52, ask_53)), (ask_54, (ask_55, ask_56))),
                    ((ask_57, (ask_58, ask_59)), (ask_60, (ask_61, ask_62))),
                ),
                (
                    ((ask_63, (ask_64, ask_65)), (ask_66, (ask_67, ask_68))),
                    ((ask_69, (ask_70, ask_71)), ((ask_72, ask_73), (ask_74, ask_75))),
                ),
            ),
            (
                (
                    ((ask_76, (ask_77, ask_78)), (ask_79, (ask_80, ask_81))),
                    ((ask_82, (ask_83, ask_84)), (ask_85, (ask_86, ask_87))),
                ),
                (
                    ((ask_88, (ask_89, ask_90)), (ask_91, (ask_92, ask_93))),
                    ((ask_94, (ask_95, ask_96)), ((ask_97, ask_98), (ask_99, ask_100))),
                ),
            ),
        ),
    ) = io::join(
            io::join(
                io::join(
                    io::join(
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask,
                                    async { Ok(tasks::ask(1, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask2,
                                        async { Ok(tasks::ask(2, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask3,
                                        async { Ok(tasks::ask(3, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask4,
                                    async { Ok(tasks::ask(4, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask5,
                                        async { Ok(tasks::ask(5, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask6,
                                        async { Ok(tasks::ask(6, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask7,
                                    async { Ok(tasks::ask(7, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask8,
                                        async { Ok(tasks::ask(8, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask9,
                                        async { Ok(tasks::ask(9, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask10,
                                    async { Ok(tasks::ask(10, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask11,
                                        async { Ok(tasks::ask(11, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask12,
                                        async { Ok(tasks::ask(12, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                    ),
                    io::join(
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask13,
                                    async { Ok(tasks::ask(13, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask14,
                                        async { Ok(tasks::ask(14, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask15,
                                        async { Ok(tasks::ask(15, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask16,
                                    async { Ok(tasks::ask(16, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask17,
                                        async { Ok(tasks::ask(17, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask18,
                                        async { Ok(tasks::ask(18, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask19,
                                    async { Ok(tasks::ask(19, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask20,
                                        async { Ok(tasks::ask(20, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask21,
                                        async { Ok(tasks::ask(21, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask22,
                                        async { Ok(tasks::ask(22, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask23,
                                        async { Ok(tasks::ask(23, seed).await) },
                                    ),
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask24,
                                        async { Ok(tasks::ask(24, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask25,
                                        async { Ok(tasks::ask(25, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
                io::join(
                    io::join(
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask26,
                                    async { Ok(tasks::ask(26, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask27,
                                        async { Ok(tasks::ask(27, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask28,
                                        async { Ok(tasks::ask(28, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask29,
                                    async { Ok(tasks::ask(29, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask30,
                                        async { Ok(tasks::ask(30, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask31,
                                        async { Ok(tasks::ask(31, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask32,
                                    async { Ok(tasks::ask(32, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask33,
                                        async { Ok(tasks::ask(33, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask34,
                                        async { Ok(tasks::ask(34, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask35,
                                    async { Ok(tasks::ask(35, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask36,
                                        async { Ok(tasks::ask(36, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask37,
                                        async { Ok(tasks::ask(37, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                    ),
                    io::join(
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask38,
                                    async { Ok(tasks::ask(38, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask39,
                                        async { Ok(tasks::ask(39, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask40,
                                        async { Ok(tasks::ask(40, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask41,
                                    async { Ok(tasks::ask(41, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask42,
                                        async { Ok(tasks::ask(42, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask43,
                                        async { Ok(tasks::ask(43, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask44,
                                    async { Ok(tasks::ask(44, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask45,
                                        async { Ok(tasks::ask(45, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask46,
                                        async { Ok(tasks::ask(46, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask47,
                                        async { Ok(tasks::ask(47, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask48,
                                        async { Ok(tasks::ask(48, seed).await) },
                                    ),
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask49,
                                        async { Ok(tasks::ask(49, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask50,
                                        async { Ok(tasks::ask(50, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
            io::join(
                io::join(
                    io::join(
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask51,
                                    async { Ok(tasks::ask(51, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask52,
                                        async { Ok(tasks::ask(52, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask53,
                                        async { Ok(tasks::ask(53, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask54,
                                    async { Ok(tasks::ask(54, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask55,
                                        async { Ok(tasks::ask(55, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask56,
                                        async { Ok(tasks::ask(56, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask57,
                                    async { Ok(tasks::ask(57, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask58,
                                        async { Ok(tasks::ask(58, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask59,
                                        async { Ok(tasks::ask(59, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask60,
                                    async { Ok(tasks::ask(60, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask61,
                                        async { Ok(tasks::ask(61, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask62,
                                        async { Ok(tasks::ask(62, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                    ),
                    io::join(
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask63,
                                    async { Ok(tasks::ask(63, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask64,
                                        async { Ok(tasks::ask(64, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask65,
                                        async { Ok(tasks::ask(65, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask66,
                                    async { Ok(tasks::ask(66, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask67,
                                        async { Ok(tasks::ask(67, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask68,
                                        async { Ok(tasks::ask(68, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask69,
                                    async { Ok(tasks::ask(69, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask70,
                                        async { Ok(tasks::ask(70, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask71,
                                        async { Ok(tasks::ask(71, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask72,
                                        async { Ok(tasks::ask(72, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask73,
                                        async { Ok(tasks::ask(73, seed).await) },
                                    ),
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask74,
                                        async { Ok(tasks::ask(74, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask75,
                                        async { Ok(tasks::ask(75, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
                io::join(
                    io::join(
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask76,
                                    async { Ok(tasks::ask(76, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask77,
                                        async { Ok(tasks::ask(77, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask78,
                                        async { Ok(tasks::ask(78, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask79,
                                    async { Ok(tasks::ask(79, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask80,
                                        async { Ok(tasks::ask(80, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask81,
                                        async { Ok(tasks::ask(81, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask82,
                                    async { Ok(tasks::ask(82, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask83,
                                        async { Ok(tasks::ask(83, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask84,
                                        async { Ok(tasks::ask(84, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask85,
                                    async { Ok(tasks::ask(85, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask86,
                                        async { Ok(tasks::ask(86, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask87,
                                        async { Ok(tasks::ask(87, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                    ),
                    io::join(
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask88,
                                    async { Ok(tasks::ask(88, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask89,
                                        async { Ok(tasks::ask(89, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask90,
                                        async { Ok(tasks::ask(90, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask91,
                                    async { Ok(tasks::ask(91, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask92,
                                        async { Ok(tasks::ask(92, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask93,
                                        async { Ok(tasks::ask(93, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                        io::join(
                            io::join(
                                io::step(
                                    run,
                                    Step::Ask94,
                                    async { Ok(tasks::ask(94, seed).await) },
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask95,
                                        async { Ok(tasks::ask(95, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask96,
                                        async { Ok(tasks::ask(96, seed).await) },
                                    ),
                                ),
                            ),
                            io::join(
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask97,
                                        async { Ok(tasks::ask(97, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask98,
                                        async { Ok(tasks::ask(98, seed).await) },
                                    ),
                                ),
                                io::join(
                                    io::step(
                                        run,
                                        Step::Ask99,
                                        async { Ok(tasks::ask(99, seed).await) },
                                    ),
                                    io::step(
                                        run,
                                        Step::Ask100,
                                        async { Ok(tasks::ask(100, seed).await) },
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        )
        .await?;
    io::on_cpu(
            run,
            move |run| pointy::step(
                run,
                Step::Sum,
                || Ok(
                    tasks::sum(
                        vec![
                            ask, ask_2, ask_3, ask_4, ask_5, ask_6, ask_7, ask_8, ask_9,
                            ask_10, ask_11, ask_12, ask_13, ask_14, ask_15, ask_16,
                            ask_17, ask_18, ask_19, ask_20, ask_21, ask_22, ask_23,
                            ask_24, ask_25, ask_26, ask_27, ask_28, ask_29, ask_30,
                            ask_31, ask_32, ask_33, ask_34, ask_35, ask_36, ask_37,
                            ask_38, ask_39, ask_40, ask_41, ask_42, ask_43, ask_44,
                            ask_45, ask_46, ask_47, ask_48, ask_49, ask_50, ask_51,
                            ask_52, ask_53, ask_54, ask_55, ask_56, ask_57, ask_58,
                            ask_59, ask_60, ask_61, ask_62, ask_63, ask_64, ask_65,
                            ask_66, ask_67, ask_68, ask_69, ask_70, ask_71, ask_72,
                            ask_73, ask_74, ask_75, ask_76, ask_77, ask_78, ask_79,
                            ask_80, ask_81, ask_82, ask_83, ask_84, ask_85, ask_86,
                            ask_87, ask_88, ask_89, ask_90, ask_91, ask_92, ask_93,
                            ask_94, ask_95, ask_96, ask_97, ask_98, ask_99, ask_100
                        ],
                    ),
                ),
            ),
        )
        .await
}

fn main() -> ExitCode {
    io::main("fan_io", "", fan_io)
}
