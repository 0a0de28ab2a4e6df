@echo off
rem Builds and publishes the site on a Windows computer without any service: for a plain scheduled task.
rem Not run by the tests of LivelihoodSite: they have no Windows.
rem
rem   schtasks /Create /TN "LivelihoodSite" /SC DAILY /ST 06:00 /TR "D:\livelihood\windows-task.cmd"
rem
rem The three lines below are yours to change. PROGRAM is the single file of the release, SITE the folder that holds
rem input\ and seeds\, TARGET the folder that the web server serves.
setlocal
set PROGRAM=D:\livelihood\livelihood.exe
set SITE=D:\livelihood\site
set TARGET=\\webserver\sites\livelihood

rem Messages are UTF-8; so is the log.
chcp 65001 >nul
set LOG=%SITE%\task.log

"%PROGRAM%" check --root "%SITE%" >"%LOG%" 2>&1
if errorlevel 1 goto failed
"%PROGRAM%" build --root "%SITE%" >>"%LOG%" 2>&1
if errorlevel 1 goto failed

rem New files first, pages next, what nobody needs any more last: a reader in between finds the files of the page at hand.
rem web.config stays: it is not in output\. robocopy says 8 and more when it failed.
robocopy "%SITE%\output" "%TARGET%" /E /XF *.html >>"%LOG%" 2>&1
if errorlevel 8 goto failed
robocopy "%SITE%\output" "%TARGET%" *.html /S >>"%LOG%" 2>&1
if errorlevel 8 goto failed
robocopy "%SITE%\output" "%TARGET%" /MIR /XF web.config >>"%LOG%" 2>&1
if errorlevel 8 goto failed
exit /b 0

:failed
echo The site was not published. The last version stays. See %LOG%.
exit /b 1
