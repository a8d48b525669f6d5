package counterpart.web.account;

import counterpart.web.storage.OnH2;

@OnH2
class AccountsOnH2Test extends AccountsContract {

    AccountsOnH2Test(Accounts accounts, AccountService people) {
        super(accounts, people);
    }
}
