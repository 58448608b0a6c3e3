package huisheng.office;

public enum ProposalState {
    WAITING,
    CONFIRMED,
    DECLINED
}
